// How long the first answer takes when the background sleeps, beside others who wake in the same way.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { killWorker } from '../../../tests/browsers/kill-worker.mjs';
import { ratios } from '../statistics.mjs';
import { ask, openBrowser } from './browsers.mjs';

/** Nothing in this part asks for a page of the site. */
const NO_PORT = 9;
const REST = 300;
/** Told apart by a number, so that no answer is known from before. */
const TEXT = 'ご応募ありがとうございます。ぜひ一緒に進めたいので、LINEのIDを教えていただけますか？ 詳しい資料はそちらでお送りします。';

const figure = (id, what, unit, values) => ({ id: `cold_start.${id}`, what, unit, values });
const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Milliseconds for the bytes of the dictionary alone, from the package into a page's memory. */
const fetchDictionary = (page, files) => page.evaluate(async (names) => {
  const start = performance.now();
  await Promise.all(names.map(async (name) => (await fetch(chrome.runtime.getURL(`dict/${name}`))).arrayBuffer()));
  return performance.now() - start;
}, files);

/** @param {import('../scope').Scope} scope */
export async function coldStart(scope) {
  const rounds = scope.quick ? 3 : 20;
  const names = scope.quick ? ['ours', 'kuromoji'] : ['ours', 'kuromoji', 'lindera', 'idle'];
  const dictionary = readdirSync(path.join(scope.extension, 'dict'));
  const browsers = {};
  const took = Object.fromEntries(names.map((name) => [name, []]));
  const awake = [];
  const fetched = [];
  try {
    await Promise.all(names.map(async (name) => {
      const browser = await openBrowser(scope, NO_PORT, name);
      browsers[name] = browser;
      browser.tab = await browser.context.newPage();
      await browser.tab.goto(browser.page);
      await ask(browser.tab, name, TEXT); // what only the first start after the installation has to do
    }));
    for (let round = 0; round < rounds; round += 1) {
      for (const name of names) {
        const { context, extensionId, tab } = browsers[name];
        await killWorker(context, extensionId);
        await pause(REST);
        took[name].push(await ask(tab, name, `${TEXT}${round}`));
        if (name !== 'ours') continue;
        awake.push(await ask(tab, name, `${TEXT} ${round} 本目の件です。`));
        fetched.push(await fetchDictionary(tab, dictionary));
      }
    }
  } finally {
    for (const { context } of Object.values(browsers)) await context.close();
  }
  const peers = names.filter((name) => name !== 'ours');
  return [
    figure('ours', 'background asleep → first finding answered', 'ms', took.ours),
    figure('awake', 'awake, dictionary loaded → finding answered', 'ms', awake),
    figure('fetch', "the dictionary's bytes alone, from the package into memory", 'ms', fetched),
    ...peers.map((name) => figure(name, name === 'idle' ? 'a background that loads nothing: the floor' : `${name} asleep → first text cut`, 'ms', took[name])),
    ...peers.filter((name) => name !== 'idle').map((name) => figure(`${name}_ratio`, `time that ${name} takes for each of ours`, '×', ratios(took[name], took.ours))),
  ];
}
