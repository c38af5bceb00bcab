// What a page pays for us: a long thread, a listing, a page where there is nothing to find; while it loads, is scrolled, written in and changed.
import { serveReplica } from '../../../tests/replica/server.mjs';
import { openBrowser } from './browsers.mjs';
import { longPages } from './long-pages.mjs';
import { disturb } from './disturb.mjs';
import { readingPlaces } from './reading-place.mjs';
import { reload } from './reload.mjs';
import { sampleThreads } from './sample-threads.mjs';
import { visit } from './visit.mjs';

const CARDS = 93;
/** The listing's paid places come on top; two of them are of jobs of the list. */
const BADGES = CARDS + 7;

const figure = (id, what, unit, values) => ({ id: `page.${id}`, what, unit, values });

/** The same page with us and without, in turns. */
async function inTurns(rounds, browsers, page) {
  const seen = Object.fromEntries(Object.keys(browsers).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) for (const [name, { context }] of Object.entries(browsers)) seen[name].push(await visit(context, { ...page, expected: name === 'ours' ? page.expected : 0 }));
  return seen;
}

function costs(id, what, { ours, idle }) {
  return [
    figure(`${id}.longest`, `${what}: our longest part of a task`, 'ms', ours.map(({ trace }) => trace.longest)),
    figure(`${id}.script`, `${what}: our script in all`, 'ms', ours.map(({ trace }) => trace.script)),
    ...(idle ? [figure(`${id}.busy`, `${what}: what the main thread has to do more than without us, layout and paint included`, 'ms', ours.map(({ trace }, round) => trace.busy - idle[round].trace.busy))] : []),
  ];
}

const shifts = (id, what, { ours, idle }) => (idle ? [figure(`${id}.shift`, `${what}: layout shift beyond that without us`, '', ours.map(({ shift }, round) => Math.max(0, shift - idle[round].shift)))] : []);

/** @param {import('../scope').Scope} scope */
export async function pageCost(scope) {
  const { quick } = scope;
  const rounds = quick ? 1 : 7;
  const throttled = quick ? 0 : 3;
  const threads = sampleThreads(scope, quick ? [1000] : [20, 100, 1000, 10_000]);
  const long = await longPages(threads.bodies, CARDS);
  const server = await serveReplica({ pages: long.pages });
  // A quick run looks at our own cost alone: it has no browser without us, and none of the rows that compare with it.
  const names = quick ? ['ours'] : ['ours', 'idle', 'empty'];
  const browsers = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await openBrowser(scope, server.port, name)])));
  const { ours, idle, empty } = browsers;
  const withUs = quick ? { ours } : { ours, idle };
  const at = (name) => ({ blank: long.blank, url: long.thread(name), look: 'thread', expected: threads.expected[name] });
  const listing = { blank: long.blank, url: long.listing, look: 'listing', expected: BADGES };
  const figures = [];
  try {
    for (const [rate, times, slow] of [[1, rounds, ''], [4, throttled, '.slow']]) {
      if (times === 0) continue;
      const said = rate === 1 ? '' : `, processor ${rate}× slower`;
      const thread = await inTurns(times, withUs, { ...at('1000'), rate });
      figures.push(
        ...costs(`thread${slow}`, `thread of 1,000 messages, 100 with findings${said}`, thread),
        figure(`thread${slow}.first`, `thread of 1,000 messages${said}: text there → first note`, 'ms', thread.ours.map(({ first }) => first ?? NaN)),
        figure(`thread${slow}.first_shown`, `thread of 1,000 messages${said}: shown by the browser → first note`, 'ms', thread.ours.map(({ firstAfterShown }) => firstAfterShown ?? NaN)),
        figure(`thread${slow}.notes`, `thread of 1,000 messages${said}: notes that stand`, '', thread.ours.map(({ found }) => found)),
      );
      const list = await inTurns(times, withUs, { ...listing, rate });
      figures.push(
        ...costs(`listing${slow}`, `listing of ${BADGES} cards${said}`, list), ...shifts(`listing${slow}`, `listing of ${BADGES} cards${said}`, list),
        figure(`listing${slow}.badges`, `listing${said}: badges that stand`, '', list.ours.map(({ found }) => found)),
      );
      if (quick) continue;
      const clean = await inTurns(times, { ours, empty }, { ...at('clean'), rate });
      figures.push(figure(`clean${slow}`, `20 messages without a trigger${said}: our script beyond an empty content script's`, 'ms', clean.ours.map(({ trace }, round) => trace.script - clean.empty[round].trace.script)));
      figures.push(...await disturb(ours, { ...at('1000'), rate }, times));
    }
    if (!quick) figures.push(...await readingPlaces(ours, long), ...await reload(ours, at('1000')), ...await growth(ours, at));
  } finally {
    for (const { context } of Object.values(browsers)) await context.close();
    await server.close();
  }
  return figures;
}

/** Ten times the messages, with ten times the findings. */
async function growth(browser, at) {
  const seen = { 100: [], 1000: [], 10_000: [] };
  for (let round = 0; round < 3; round += 1) for (const size of Object.keys(seen)) seen[size].push(await visit(browser.context, { ...at(size) }));
  const times = (from, to, of) => seen[to].map((one, round) => of(one) / of(seen[from][round]));
  return [['100', '1000'], ['1000', '10000']].flatMap(([from, to]) => [
    figure(`growth.${to}.script`, `${to} messages against ${from}: our script`, '×', times(from, to, ({ trace }) => trace.script)),
    figure(`growth.${to}.heap`, `${to} messages against ${from}: memory of the page's scripts and ours`, '×', times(from, to, ({ heap }) => heap)),
  ]);
}
