// A long thread that has been read, and what a person and the site then do with it.
import { during, visit } from './visit.mjs';

const figure = (id, what, unit, values) => ({ id: `page.${id}`, what, unit, values });

async function scroll(page) {
  await page.mouse.move(640, 450);
  for (let step = 0; step < 30; step += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(30);
  }
}

async function write(page) {
  await page.locator('#message_body').focus();
  await page.keyboard.type('お世話になっております。ご連絡ありがとうございます。', { delay: 20 });
}

/** A thousand changes in a second, as an application makes them that draws itself anew. */
const storm = (page) => page.evaluate(() => new Promise((resolve) => {
  const place = document.createElement('p');
  document.querySelector('main').append(place);
  let changes = 0;
  const step = () => {
    for (let index = 0; index < 20; index += 1, changes += 1) place.append(Object.assign(document.createElement('span'), { textContent: `${changes}` }));
    if (changes < 1000) requestAnimationFrame(step);
    else resolve(undefined);
  };
  step();
}));

const ACTS = { scroll: ['scrolling through it', scroll], write: ['writing in the composer', write], storm: ['1,000 changes in a second', storm] };

/**
 * @param {import('./browsers.mjs').Browser} browser ours
 * @param {Omit<Parameters<typeof visit>[1], 'then'>} page the thread; `rate`: how many times slower the processor is made
 * @param {number} rounds
 */
export async function disturb({ context }, page, rounds) {
  const slow = page.rate === 1 ? '' : '.slow';
  const said = page.rate === 1 ? '' : `, processor ${page.rate}× slower`;
  const rows = Object.fromEntries(Object.keys(ACTS).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    await visit(context, {
      ...page,
      then: async (shown, session) => { for (const [name, [, act]] of Object.entries(ACTS)) rows[name].push(await during(session, () => act(shown))); },
    });
  }
  return Object.entries(ACTS).flatMap(([name, [what]]) => [
    figure(`${name}${slow}.longest`, `thread of 1,000 messages, ${what}${said}: our longest part of a task`, 'ms', rows[name].map(({ longest }) => longest)),
    figure(`${name}${slow}.script`, `thread of 1,000 messages, ${what}${said}: our script in all`, 'ms', rows[name].map(({ script }) => script)),
  ]);
}
