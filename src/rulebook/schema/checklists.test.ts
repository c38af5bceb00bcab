import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checklistsFile, type ChecklistsFile } from './checklists';

const shipped = parse(readFileSync(path.resolve(import.meta.dirname, '../../../rules/checklists.yaml'), 'utf8')) as ChecklistsFile;
const problems = (file: unknown) => checklistsFile.safeParse(file).error?.issues.map(({ path: where, message }) => `${where.join('.')}: ${message}`) ?? [];
type Moment = ChecklistsFile['moments'][number];
const changed = (id: string, change: (moment: Moment) => object) => ({ ...shipped, moments: shipped.moments.map((each) => (each.id === id ? { ...each, ...change(each) } : each)) });

test('the shipped file is accepted', () => {
  expect(problems(shipped)).toEqual([]);
});

test('each stage of a thread has one moment, and a post has one', () => {
  expect(problems({ ...shipped, moments: shipped.moments.filter(({ id }) => id !== 'ended') })).toContain('moments: a thread at the stage ended must have one moment, and has 0');
  expect(problems(changed('after', () => ({ stages: ['completed', 'ended'] })))).toEqual(['moments: a thread at the stage ended must have one moment, and has 2']);
  expect(problems({ ...shipped, moments: shipped.moments.filter(({ on }) => on === 'thread') })).toContain('moments: a job must have one moment, before_contract');
});

test('no item has the name of another: ticks are kept by it', () => {
  expect(problems(changed('after', ({ items }) => ({ items: [...items, { ...items[0], id: 'know_refund' }] })))).toEqual(['moments: two items are called know_refund']);
});

test('neither platform is left without a word', () => {
  expect(problems(changed('after_escrow', ({ wait }) => ({ wait: wait.map((one) => ({ ...one, platforms: ['lancers'] })) })))).toEqual(['moments.3.wait: has nothing for crowdworks']);
});

test('sources are named where they are there, and there where they are named', () => {
  expect(problems(changed('after', ({ can }) => ({ can: can.map((one) => ({ ...one, sources: ['nowhere'] })) })))).toContain('moments.5.can: there is no source nowhere');
  expect(problems({ ...shipped, sources: { ...shipped.sources, idle: shipped.sources.cw_escrow } })).toEqual(['sources.idle: nothing rests on it']);
});

test('an unknown key is refused', () => {
  expect(problems(changed('after', () => ({ note: 'x' })))).toHaveLength(1);
});
