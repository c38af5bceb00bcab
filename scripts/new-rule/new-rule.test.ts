import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CATEGORIES } from '../../src/model/category';
import { compileRulebook } from '../../src/rulebook/compile';
import { ProblemList } from '../../src/rulebook/problems';
import { readRuleFiles } from '../../src/rulebook/read-rule-files';
import { detectionRule } from '../../src/rulebook/schema/detection';
import { main } from './main';

let folder: string;
let rules: string;
const said: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'new-rule-'));
  rules = path.join(folder, 'rules');
  await cp(path.resolve(import.meta.dirname, '../../rules'), rules, { recursive: true });
  said.length = 0;
  for (const stream of ['log', 'error'] as const) vi.spyOn(console, stream).mockImplementation((text: string) => { said.push(text); });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const files = () => readRuleFiles(rules, 'detection', detectionRule, new ProblemList());

test.each(CATEGORIES)('a new rule of %s has the right form and compiles with all others', async (category) => {
  expect(await main([category, 'a-new-one'], rules)).toBe(0);
  expect(said.join()).toContain(`rules/detection/${category}/a-new-one.yaml`);
  const rule = (await files()).find(({ value }) => value.id === 'a-new-one');
  expect(rule?.file).toBe(`detection/${category}/a-new-one.yaml`);
  expect(rule?.value.category).toBe(category);
  await compileRulebook(rules, path.join(folder, 'out'));
});

describe('is refused with a word on why, and nothing is written', () => {
  test.each([
    ['without an id', ['unpaid_work'], /npm run new-rule -- <category> <id>[\s\S]*仮払い前・無償の作業/u],
    ['with words too many', ['unpaid_work', 'a-new-one', 'and-more'], /npm run new-rule -- <category> <id>/u],
    ['in a category that is not there', ['unpaid', 'a-new-one'], /「unpaid」という種類はありません[\s\S]*no category "unpaid"[\s\S]*unpaid_work {2,}仮払い前・無償の作業/u],
    ['with capitals', ['unpaid_work', 'A-new-one'], /「A-new-one」は id にできません[\s\S]*is no id/u],
    ['with underscores', ['unpaid_work', 'a_new_one'], /is no id/u],
    ['with two hyphens', ['unpaid_work', 'a--one'], /is no id/u],
    ['with a digit first', ['unpaid_work', '1-one'], /is no id/u],
    ['with a way out of the folder', ['unpaid_work', '../one'], /is no id/u],
    ['with an id of the model', ['unpaid_work', 'evidence-unpaid-work'], /線形モデル[\s\S]*linear model/u],
    ['with an id that another category has', ['unpaid_work', 'friend-add'], /detection\/off_platform_contact\/friend-add\.yaml にもうあります[\s\S]*is already in/u],
  ])('%s', async (_, args, message) => {
    const before = await files();
    expect(await main(args, rules)).toBe(2);
    expect(said.join('\n')).toMatch(message);
    expect(await files()).toEqual(before);
  });

  test('over a file that no rule could be read from', async () => {
    const broken = path.join(rules, 'detection/unpaid_work/half-done.yaml');
    await writeFile(broken, 'id: [');
    expect(await main(['unpaid_work', 'half-done'], rules)).toBe(2);
    expect(said.join('\n')).toMatch(/half-done\.yaml はもうあります[\s\S]*is already there/u);
    expect(await readFile(broken, 'utf8')).toBe('id: [');
  });
});

test('--help tells the categories', async () => {
  expect(await main(['--help'], rules)).toBe(0);
  for (const category of CATEGORIES) expect(said.join()).toContain(category);
});
