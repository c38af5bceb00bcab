import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readArguments } from '../../scripts/eval/arguments';
import { main, type Services } from '../../scripts/eval/main';
import { judgeAtRef } from '../../scripts/judge-at-ref.mjs';
import { item } from './item-double';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'eval-main-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const items = [
  item({ id: 'asks', text: 'LINEのIDを教えてください。', labels: ['off_platform_contact'], spans: ['LINEのIDを教えて'], construction: 'request' }),
  item({ id: 'missed', text: '花の名前は、木曜にまた調べます。', labels: ['off_platform_contact'], spans: ['木曜'], construction: 'oblique' }),
  item({ id: 'refuses', text: 'LINEのIDはお伝えしておりません。', construction: 'refusal', kind: 'job' }),
];
const file = path.join(folder, 'some.jsonl');
writeFileSync(file, items.map((each) => JSON.stringify(each)).join('\n'));

const services: Services = { judgeAtRef };
const told: string[] = [];
beforeEach(() => {
  told.length = 0;
  for (const way of ['log', 'error'] as const) vi.spyOn(console, way).mockImplementation((line: string) => { told.push(line); });
});
afterEach(() => { vi.restoreAllMocks(); });
const run = async (...args: string[]) => ({ code: await main(args, root, services), text: told.join('\n') });

describe('npm run eval', () => {
  test('tells every table with four judges, and no text', async () => {
    const { code, text } = await run('--file', file);
    expect(code).toBe(0);
    for (const title of ['category', 'platform', 'kind', 'stage', 'sender', 'genre', 'construction', 'file', 'all']) {
      expect(text).toMatch(new RegExp(`^${title} +keyword list +rules alone +model alone +both$`, 'mu'));
    }
    expect(text).toMatch(/^asking: oblique \(1 texts\)\n {2}recall .* 0\/1$/mu);
    expect(text).toMatch(/^job \(1 texts\)\n/mu);
    expect(text).toContain('3 texts of 1 file(s): 2 ask for something, 1 are innocent');
    for (const each of items) expect(text).not.toContain(each.text);
  });

  test('tells one table where one is asked for', async () => {
    const { text } = await run('--file', file, '--by', 'platform');
    expect(text.match(/keyword list/gu)).toHaveLength(2);
  });

  test('lists errors with their texts', async () => {
    const { text } = await run('--file', file, '--errors');
    expect(text).toContain('| 花の名前は、木曜にまた調べます。');
    expect(text).toContain('1 missed, 0 with a false alarm');
  });

  test('compares with parts left out', async () => {
    const { text } = await run('--file', file, '--without', 'clauses,evidence');
    expect(text).toContain('rules alone, without');
    expect(text).toContain('McNemar\'s exact p');
  });

  test.each([
    [['--file', path.join(folder, 'none.jsonl')], /を読めません.*cannot read/u],
    [['--batch', '98,99'], /文例 98、99 はありません \/ there is no batch 98, 99/u],
    [['--file', file, '--without', 'nothing_such'], /--without に「nothing_such」はありません/u],
    [['--file', file, '--by', 'moon'], /--by knows no "moon"/u],
    [['--errors', 'moon'], /--errors knows no "moon"/u],
    [['moon'], /"moon" means nothing here/u],
    [['--moon'], /呼び方が分かりません/u],
    [['--ablation', '--compare', 'HEAD'], /one at a time/u],
  ])('answers %j in both languages', async (args, answer) => {
    const { code, text } = await run(...args);
    expect(code).toBe(2);
    expect(text).toMatch(answer);
  });

  test.each([
    ['{"id":"x"', /some-wrong\.jsonl:2：JSONではありません/u],
    ['{"id":"x","text":"秘密の文","kind":"letter"}', /some-wrong\.jsonl:2：形が合いません.*kind/u],
  ])('names a wrong line and does not show it', async (line, answer) => {
    const wrong = path.join(folder, 'some-wrong.jsonl');
    writeFileSync(wrong, `${JSON.stringify(items[0])}\n${line}`);
    const { code, text } = await run('--file', wrong);
    expect(code).toBe(2);
    expect(text).toMatch(answer);
    expect(text).not.toContain('秘密');
  });
});

test('`all` is every part in turn', () => {
  expect(readArguments(['--without', 'all']).without).toBe('each');
  expect(readArguments(['--ablation']).without).toBe('each');
  expect(readArguments(['--batch', '1,12']).batches).toEqual(['01', '12']);
  expect(readArguments(['--errors', 'unpaid_work']).errors).toBe('unpaid_work');
});

describe('the product at another commit', () => {
  const leftovers = () => readdirSync(os.tmpdir()).filter((name) => name.startsWith('keiyaku-guard-') && name.endsWith(`.${process.pid}`));

  test.runIf(existsSync(path.join(root, '.git')))('judges the same texts, and nothing of it stays', async () => {
    const { code, text } = await run('--file', file, '--compare', 'HEAD');
    expect(text).toMatch(/what changes in the product from [0-9a-f]{7} to here/u);
    expect(text).toMatch(/both, [0-9a-f]{7} +both, here/u);
    expect(code).toBe(0);
    const { both } = await judgeAtRef(root, 'HEAD', items);
    expect(both[0]).toMatchObject([{ category: 'off_platform_contact', rule: 'id-asked' }]);
    expect(leftovers()).toEqual([]);
  });

  test('is told plainly where there is no such commit, or none that can be built', async () => {
    const other = path.join(folder, 'other');
    const git = (...args: string[]) => execFileSync('git', ['-C', other, '-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'core.hooksPath=/dev/null', ...args]);
    execFileSync('git', ['init', '-q', other]);
    writeFileSync(path.join(other, 'README.md'), 'nothing to build');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    await expect(judgeAtRef(other, 'no-such-branch', items)).rejects.toThrow(/「no-such-branch」というコミットはありません/u);
    await expect(judgeAtRef(other, 'HEAD', items)).rejects.toThrow(/could not be built and run/u);
    await expect(judgeAtRef(folder, 'HEAD', items)).rejects.toThrow(/git cannot be asked for "HEAD"/u);
    expect(leftovers()).toEqual([]);
  });

  test('an option in place of a commit is no option', async () => {
    await expect(judgeAtRef(root, '--help', items)).rejects.toThrow(/「--help」/u);
  });
});
