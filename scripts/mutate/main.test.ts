import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from './main';

const root = path.resolve(import.meta.dirname, '../..');
const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  for (const stream of ['log', 'error'] as const) vi.spyOn(console, stream).mockImplementation((text: string) => { said.push(text); });
});
afterEach(() => { vi.restoreAllMocks(); });

test('tries the parts of one rule on the real engine', async () => {
  expect(await main(['friend-add'], root)).toBe(0);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^1 rules, \d+ examples, \d+ parts: \d+ needed, 0 survived, 0 survived with a reason/u);
});

test.each([
  [['no-such-rule'], /ルール「no-such-rule」はありません。 \/ There is no rule "no-such-rule"/u],
  [['--no-such-option'], /使い方が正しくありません[\s\S]*npm run rules:mutate/u],
])('refuses %s', async (args, message) => {
  expect(await main(args, root)).toBe(2);
  expect(said.join('\n')).toMatch(message);
});

test('--help tells the use and the codes', async () => {
  expect(await main(['--help'], root)).toBe(0);
  expect(said.join('\n')).toMatch(/rules:mutate[\s\S]*0:.*1:.*2:/u);
});
