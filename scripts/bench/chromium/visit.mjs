// One visit to one page, watched from outside.
import { LOOKS, watchPage } from './watch-page.mjs';
import { record, readTrace } from './trace.mjs';

/** Milliseconds for which a visit waits for what is to be found, and after that for what may still go on. */
const PATIENCE = 20_000;
const REST = 1200;

const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/**
 * @typedef {object} Seen
 * @property {ReturnType<typeof readTrace>} trace from the click to the rest
 * @property {number | null} first milliseconds from the texts to our first note or badge; null where none came
 * @property {number | null} firstAfterShown the same from the first frame in which the texts stand
 * @property {number} found how many texts have one in the end
 * @property {number} shift the browser's own measure of what moved
 * @property {number} heap megabytes of the page's scripts' memory, ours included, after a collection
 */

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {{ blank: string, url: string, look: keyof typeof LOOKS, expected: number, rate?: number, then?: (page: import('@playwright/test').Page, session: import('@playwright/test').CDPSession) => Promise<unknown> }} visit
 *   `blank`: a page of the same site, from where the visit sets out; `expected`: how many notes or badges are waited for; `rate`: how many times slower the processor is made
 * @returns {Promise<Seen & { then: unknown }>} `then`: what `then` gave
 */
export async function visit(context, { blank, url, look, expected, rate = 1, then }) {
  const page = await context.newPage();
  try {
    await page.addInitScript(watchPage, LOOKS[look]);
    await page.goto(blank);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    const end = await record(session);
    await page.goto(url);
    const last = Date.now() + PATIENCE;
    while (Date.now() < last && await page.evaluate(() => globalThis.bench.found()) < expected) await pause(150);
    await pause(REST);
    const trace = readTrace(await end());
    const { seen, found } = await page.evaluate(() => ({ seen: globalThis.bench.seen, found: globalThis.bench.found() }));
    const result = await then?.(page, session);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { trace, first: seen.first === null ? null : seen.first - seen.text, firstAfterShown: seen.first === null ? null : seen.first - seen.shown, found, shift: seen.shift, heap: usedSize / 1e6, then: result };
  } finally {
    await page.close();
  }
}

/**
 * Measures what happens while something is done to a page.
 * @param {import('@playwright/test').CDPSession} session
 * @param {() => Promise<unknown>} act
 */
export async function during(session, act) {
  const end = await record(session);
  await act();
  await pause(REST);
  return readTrace(await end());
}
