// Ten thousand messages and two hundred wakes: whether the background's process grows.
import { killWorker } from '../../../tests/browsers/kill-worker.mjs';
import { workerSession } from '../../../tests/browsers/worker-session.mjs';
import { corpusItems } from '../corpus-texts.mjs';
import { median } from '../statistics.mjs';
import { openBrowser } from './browsers.mjs';
import { extensionMemory } from './process-memory.mjs';

const NO_PORT = 9;
const REQUESTS = 200;
/** The process is looked at after so many of them. */
const EVERY = 5;
const PER_REQUEST = 50;

const CONTEXT = { platform: 'crowdworks', stage: 'before_contract', approval: 'none', contractAmount: null };

const figure = (id, what, unit, values) => ({ id: `soak.${id}`, what, unit, values });

/** One request; gives how many of its texts have a finding. */
const judge = (page, texts) => page.evaluate(async (request) => {
  const reply = await chrome.runtime.sendMessage(request);
  if (!reply?.ok) throw new Error(`no answer: ${JSON.stringify(reply)}`);
  return reply.results.filter(({ findings }) => findings.length > 0).length;
}, { type: 'analyse', texts: texts.map((text, index) => ({ key: String(index), kind: 'message', sender: 'client', text })), context: CONTEXT });

/** Has the background and the page that asks it collect what nobody holds any more: what is left then is what stays. */
async function collect(page, extensionId) {
  const [background, asking] = [await workerSession(page, extensionId), await page.context().newCDPSession(page)];
  await background.tell('HeapProfiler.collectGarbage');
  await asking.send('HeapProfiler.collectGarbage');
  await background.detach();
  await asking.detach();
}

/** Sends `requests` of them and writes down the memory after every `every`-th. */
async function run({ context, extensionId }, page, requests, every, wake) {
  const texts = corpusItems().filter(({ kind }) => kind === 'message').map(({ text }) => text);
  const rows = [];
  let found = 0;
  for (let request = 0; request < requests; request += 1) {
    if (wake) await killWorker(context, extensionId);
    // Each text is another, so that none is known from before.
    found += await judge(page, Array.from({ length: PER_REQUEST }, (_, index) => `${texts[(request * PER_REQUEST + index) % texts.length]}\n（${request}の${index}${wake ? '、目覚め' : ''}）`));
    if ((request + 1) % every !== 0) continue;
    await collect(page, extensionId);
    rows.push((await extensionMemory(context))?.resident ?? NaN);
  }
  if (found === 0) throw new Error('the soak found nothing');
  return rows;
}

/** What the last third takes more than the third in the middle: the first is still filling what is kept. */
function growth(rows) {
  const third = Math.floor(rows.length / 3);
  return median(rows.slice(-third)) - median(rows.slice(-2 * third, -third));
}

/** @param {import('../scope').Scope} scope */
export async function soak(scope) {
  if (scope.quick || process.platform !== 'linux') return [];
  const browser = await openBrowser(scope, NO_PORT, 'ours');
  try {
    const page = await browser.context.newPage();
    await page.goto(browser.page);
    const awake = await run(browser, page, REQUESTS, EVERY, false);
    const woken = await run(browser, page, REQUESTS, EVERY, true);
    const messages = (REQUESTS * PER_REQUEST).toLocaleString('en');
    return [
      figure('awake', `${messages} messages to one background: growth of its process from the middle third to the last`, 'MB', [growth(awake)]),
      figure('woken', `${messages} messages over ${REQUESTS} wakes: the same`, 'MB', [growth(woken)]),
      figure('awake_memory', 'the process meanwhile, messages to one background', 'MB', awake),
      figure('woken_memory', 'the process meanwhile, with wakes', 'MB', woken),
    ];
  } finally {
    await browser.context.close();
  }
}
