// A thread that was read, opened again after the background has slept.
import { killWorker } from '../../../tests/browsers/kill-worker.mjs';
import { LOOKS, watchPage } from './watch-page.mjs';

const KEY = 'results';
/** Milliseconds after which results that came in have been laid on their shelf. */
const LAID = 1000;

const figure = (id, what, unit, values) => ({ id: `page.reload.${id}`, what, unit, values });

/**
 * @param {import('./browsers.mjs').Browser} browser ours
 * @param {{ url: string, expected: number }} thread
 */
export async function reload({ context, extensionId, page: address }, { url, expected }) {
  const page = await context.newPage();
  await page.addInitScript(watchPage, LOOKS.thread);
  const read = async () => {
    await page.goto(url);
    await page.waitForFunction((count) => globalThis.bench.found() >= count, expected, { timeout: 20_000, polling: 100 });
    await page.waitForTimeout(LAID);
    return page.evaluate(() => globalThis.bench.seen.first - globalThis.bench.seen.text);
  };
  const own = await context.newPage();
  await own.goto(address);
  await read();
  // Whatever is read anew lays all results down anew, and this word is gone.
  await own.evaluate(async (key) => {
    const { [key]: kept } = await chrome.storage.session.get(key);
    await chrome.storage.session.set({ [key]: { ...kept, untouched: true } });
  }, KEY);
  await killWorker(context, extensionId);
  const first = await read();
  const untouched = await own.evaluate(async (key) => (await chrome.storage.session.get(key))[key].untouched === true, KEY);
  await page.close();
  await own.close();
  return [
    figure('read_anew', 'the same thread after the background has slept: whether any text is read anew (1) or none (0)', '', [untouched ? 0 : 1]),
    figure('first', 'the same: text there → first note', 'ms', [first]),
  ];
}
