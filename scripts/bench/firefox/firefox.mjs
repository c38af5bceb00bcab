// Firefox, as far as its tooling lets us look: how long the first answer takes when the background has ended, and what its process takes then.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { openGuardedFirefox } from '../../../tests/firefox/guarded-firefox.mjs';
import { root } from '../../run.mjs';
import { corpusItems, messagesOf } from '../corpus-texts.mjs';

const TEXT = 'ご応募ありがとうございます。ぜひ一緒に進めたいので、LINEのIDを教えていただけますか？ 詳しい資料はそちらでお送りします。';
const MESSAGES = 30;
/** Milliseconds after which Firefox has given back what it held in reserve. */
const SETTLED = 10_000;

const figure = (id, what, unit, values) => ({ id: `firefox.${id}`, what, unit, values });

/** In the popup's page: asks the background for one text; gives milliseconds until the answer, which must hold a finding. */
const ASK = `
  const context = { platform: 'crowdworks', stage: 'before_contract', approval: 'none', contractAmount: null };
  const start = performance.now();
  const reply = await browser.runtime.sendMessage({ type: 'analyse', texts: [{ key: '1', kind: 'message', sender: 'client', text: args[0] }], context });
  const took = performance.now() - start;
  if (!reply?.ok || reply.results[0].findings.length === 0) throw new Error('no finding: ' + JSON.stringify(reply));
  return took;`;

/** @param {import('../scope').Scope} scope */
export async function firefox({ quick, firefox: binary }) {
  if (quick || binary === null || !existsSync(path.join(root, 'dist/firefox/manifest.json'))) return [];
  const browser = await openGuardedFirefox();
  try {
    const before = await browser.extensionMemory();
    await browser.inPopup(ASK, [TEXT]);
    const texts = messagesOf(corpusItems().map(({ text }) => text), 320, MESSAGES);
    for (const text of texts) await browser.inPopup(ASK, [`LINEのIDを教えてください。\n${text}`]);
    const atOnce = await browser.extensionMemory() - before;
    await new Promise((resolve) => { setTimeout(resolve, SETTLED); });
    const added = await browser.extensionMemory() - before;
    const asleep = [];
    const awake = [];
    for (let round = 0; round < 20; round += 1) {
      await browser.endBackground();
      asleep.push(await browser.inPopup(ASK, [`${TEXT}${round}`]));
      awake.push(await browser.inPopup(ASK, [`${TEXT} ${round} 本目の件です。`]));
    }
    return [
      figure('cold_start', 'background ended → first finding answered', 'ms', asleep),
      figure('awake', 'awake → finding answered', 'ms', awake),
      figure('memory', `memory that ${MESSAGES} messages add to the process of extensions, dictionary included, when it has settled`, 'MB', [added]),
      figure('memory_at_once', 'the same when the last one is answered', 'MB', [atOnce]),
    ];
  } finally {
    await browser.close();
  }
}
