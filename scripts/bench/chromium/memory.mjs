// How much memory the background's process takes more, once it has found something, than awake with nothing loaded. A browser of its own each time.
import { killWorker } from '../../../tests/browsers/kill-worker.mjs';
import { messagesOf, corpusItems } from '../corpus-texts.mjs';
import { ratios } from '../statistics.mjs';
import { ask, openBrowser } from './browsers.mjs';
import { extensionMemory } from './process-memory.mjs';

const NO_PORT = 9;
const REST = 1000;
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
    for (const text of texts) await ask(page, name, text);
    await pause(REST);
    const after = await extensionMemory(context);
    if (name !== 'ours') return { before, added: after - before };
    // As it is from the second time on: woken for something that loads nothing, then for as many messages that it does not know.
    await killWorker(context, extensionId);
    await pause(REST);
    await page.evaluate(() => chrome.runtime.sendMessage({ type: 'recall-settings' }));
    await pause(REST);
    const woken = await extensionMemory(context);
    for (const text of texts) await ask(page, name, `${text}。`);
    await pause(REST);
    return { before, added: after - before, woken: await extensionMemory(context) - woken };
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
  const of = (name) => took[name].map((each) => each.added);
  if (of('ours').some(Number.isNaN)) return [];
  return [
    figure('ours', `memory that ${MESSAGES} messages add to the awake background, dictionary included`, 'MB', of('ours')),
    figure('woken', 'the same after a sleep, when the process has loaded it once before', 'MB', took.ours.map(({ woken }) => woken)),
    figure('awake', 'the process before: browser, background and an open popup', 'MB', took.ours.map(({ before }) => before)),
    ...names.slice(1).map((name) => figure(name, `memory that ${name} adds for the same messages`, 'MB', of(name))),
    ...names.slice(1).map((name) => figure(`${name}_ratio`, `memory that ${name} adds for each of ours`, '×', ratios(of(name), of('ours')))),
  ];
}
