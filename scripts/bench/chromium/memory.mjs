// How much memory the background's process takes more, once it has found something, than awake with nothing loaded. A browser of its own each time.
// The browser holds memory in reserve, and gives it back when nothing has asked for it for some seconds: what is added is what stays.
import { killWorker } from '../../../tests/browsers/kill-worker.mjs';
import { messagesOf, corpusItems } from '../corpus-texts.mjs';
import { ratios } from '../statistics.mjs';
import { ask, openBrowser } from './browsers.mjs';
import { extensionMemory } from './process-memory.mjs';

const NO_PORT = 9;
const REST = 1000;
/** Milliseconds after which the browser has given back what it held in reserve. The background is not yet ended then. */
const SETTLED = 10_000;
const MESSAGES = 30;
const ROUNDS = 7;

const figure = (id, what, unit, values) => ({ id: `memory.${id}`, what, unit, values });
const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

async function added(scope, name, texts) {
  const { context, page: address, extensionId } = await openBrowser(scope, NO_PORT, name);
  try {
    const page = await context.newPage();
    await page.goto(address);
    await pause(REST);
    const before = await extensionMemory(context);
    if (before === null) return null;
    for (const text of texts) await ask(page, name, text);
    await pause(REST);
    const atOnce = await extensionMemory(context);
    await pause(SETTLED - REST);
    const settled = await extensionMemory(context);
    const added = { before: before.resident, atOnce: atOnce.resident - before.resident, added: settled.resident - before.resident, own: settled.own - before.own };
    if (name !== 'ours') return added;
    // As it is from the second time on: woken for something that loads nothing, then for as many messages that it does not know.
    await killWorker(context, extensionId);
    await pause(REST);
    await page.evaluate(() => chrome.runtime.sendMessage({ type: 'recall-settings' }));
    await pause(REST);
    const woken = await extensionMemory(context);
    for (const text of texts) await ask(page, name, `${text}。`);
    await pause(SETTLED);
    return { ...added, woken: (await extensionMemory(context)).resident - woken.resident };
  } finally {
    await context.close();
  }
}

/** @param {import('../scope').Scope} scope */
export async function memory(scope) {
  if (scope.quick) return [];
  const names = ['ours', 'kuromoji', 'lindera'];
  const texts = messagesOf(corpusItems().map(({ text }) => text), 320, MESSAGES).map((text) => `LINEのIDを教えてください。\n${text}`);
  const took = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) for (const name of names) took[name].push(await added(scope, name, texts));
  if (took.ours.includes(null)) return [];
  const of = (name, what = 'added') => took[name].map((each) => each[what]);
  return [
    figure('ours', `memory that ${MESSAGES} messages add to the awake background, dictionary included, when it has settled`, 'MB', of('ours')),
    figure('own', 'of that, what no other process shares', 'MB', of('ours', 'own')),
    figure('at_once', 'the same a second after the last message', 'MB', of('ours', 'atOnce')),
    figure('woken', 'the same after a sleep, when the process has loaded it once before', 'MB', of('ours', 'woken')),
    figure('awake', 'the process before: browser, background and an open popup', 'MB', of('ours', 'before')),
    ...names.slice(1).map((name) => figure(name, `memory that ${name} adds for the same messages`, 'MB', of(name))),
    ...names.slice(1).map((name) => figure(`${name}_ratio`, `memory that ${name} adds for each of ours`, '×', ratios(of(name), of('ours')))),
  ];
}
