// Whether the line that a person reads stays where it is while notes come in above and below it.

const PLACES = ['top', 'middle', 'bottom', 'anchor'];
const figure = (id, what, unit, values) => ({ id: `page.${id}`, what, unit, values });

/** In the page: goes to a place as soon as the texts are there, and remembers the message there and how far from the top it stands. */
function goTo(place) {
  return new Promise((resolve) => {
    const look = () => {
      const items = [...document.querySelectorAll('[class*="_messageItem_"]')];
      if (items.length === 0) {
        requestAnimationFrame(look);
        return;
      }
      const { scrollHeight } = document.documentElement;
      if (place === 'anchor') document.querySelector('.cw-message-form')?.scrollIntoView();
      else scrollTo(0, { top: 0, middle: scrollHeight / 2, bottom: scrollHeight }[place]);
      // The message whose beginning is the first in view is the one that is read.
      const read = items.find((item) => item.getBoundingClientRect().top >= 0) ?? items.at(-1);
      const before = read.getBoundingClientRect().top;
      const notesBefore = globalThis.bench.found();
      globalThis.bench.moved = () => ({ moved: Math.abs(read.getBoundingClientRect().top - before), own: read.shadowRoot?.querySelector('[role="note"]')?.getBoundingClientRect().height ?? 0, notesBefore });
      resolve(undefined);
    };
    look();
  });
}

/**
 * @param {import('./browsers.mjs').Browser} browser ours
 * @param {Awaited<ReturnType<typeof import('./long-pages.mjs').longPages>>} long
 */
export async function readingPlaces({ context }, long) {
  const moved = [];
  const { watchPage, LOOKS } = await import('./watch-page.mjs');
  for (const place of PLACES) {
    const page = await context.newPage();
    await page.addInitScript(watchPage, LOOKS.thread);
    await page.goto(`${long.thread('1000')}${place === 'anchor' ? '#scroll_to_message' : ''}`);
    await page.evaluate(goTo, place);
    await page.waitForFunction(() => globalThis.bench.found() >= 100, undefined, { timeout: 20_000, polling: 200 }).catch(() => undefined);
    await page.waitForTimeout(500);
    moved.push(figure(`moved.${place}`, `thread of 1,000 messages, read at the ${place}: how far that line moves`, 'px', [(await page.evaluate(() => globalThis.bench.moved())).moved]));
    await page.close();
  }
  return moved;
}
