import { expect, test } from 'vitest';
import { PAGE_SCRIPTS, rulesOfScript, type CompiledPages } from './compiled-pages';
import { pageRules } from './pages';

const pages = Object.values(pageRules);

test.each(pages)('each kind of page of $platform has one script, and every script what its readers read', (whole) => {
  const parts = PAGE_SCRIPTS.map((script) => rulesOfScript(whole, script));
  const shared = whole.kinds.filter(({ everywhere }) => everywhere === true).length;
  expect(parts.reduce((sum, { kinds }) => sum + kinds.length, 0)).toBe(whole.kinds.length + shared * (PAGE_SCRIPTS.length - 1));
  for (const [index, { kinds, fields, stages }] of parts.entries()) {
    const isOwn = (reader: string) => whole.kinds.some((kind) => kind.reader === reader && (kind.script ?? 'talks') === PAGE_SCRIPTS[index]);
    for (const { reader } of kinds.filter((kind) => isOwn(kind.reader))) expect([reader, fields[reader], stages[reader]]).toEqual([reader, whole.fields[reader], whole.stages[reader]]);
    // What is fetched has not been drawn: there is nothing to be looked at but what the page embeds.
    for (const { reader } of kinds.filter((kind) => !isOwn(kind.reader))) {
      const ways = Object.values(fields[reader] ?? {}).flat();
      expect(ways.length).toBeGreaterThan(5);
      expect(ways.filter((way) => !('json' in way))).toEqual([]);
    }
    expect(fields.page).toEqual(whole.fields.page);
  }
});

test('what the readers of other scripts read is left out, and where a script runs', () => {
  const whole: CompiledPages = {
    platform: 'lancers', host: 'www.lancers.jp', never: ['https://www.lancers.jp/user/*'], labels: { send: '送信', closed: '募集終了' }, stages: {}, fields: { page: {}, thread: {}, listing: {}, client: {} },
    kinds: [
      { kind: 'thread', path: '^/a$', reader: 'thread' }, { kind: 'listing', path: '^/b$', query: 'q', reader: 'listing', script: 'lists', matches: ['https://www.lancers.jp/b'] },
      { kind: 'client', path: '^/c$', reader: 'client', script: 'lists', matches: ['https://www.lancers.jp/c'], everywhere: true },
    ],
  };
  expect(Object.keys(rulesOfScript(whole, 'talks').fields)).toEqual(['page', 'thread', 'client']);
  expect(rulesOfScript(whole, 'lists').kinds).toEqual([{ kind: 'listing', path: '^/b$', query: 'q', reader: 'listing' }, { kind: 'client', path: '^/c$', reader: 'client' }]);
  expect(Object.keys(rulesOfScript(whole, 'lists').fields)).toEqual(['page', 'listing', 'client']);
  expect(rulesOfScript(whole, 'talks', ['closed']).labels).toEqual({ send: '送信' });
  expect(rulesOfScript(whole, 'lists', ['closed']).labels).toEqual(whole.labels);
  expect(rulesOfScript(whole, 'talks').never).toEqual(['/user/*']);
});
