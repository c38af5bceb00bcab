import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { repliesFile, type Replies } from './replies';

const read = () => parse(readFileSync(path.resolve(import.meta.dirname, '../../../rules/replies.yaml'), 'utf8')) as Replies;

function problemsWith(change: (replies: Replies) => void): string[] {
  const replies = read();
  change(replies);
  return repliesFile.safeParse(replies).error?.issues.map(({ path: where, message }) => `${where.join('.')}: ${message}`) ?? [];
}

describe('rules/replies.yaml', () => {
  test('fits', () => {
    expect(problemsWith(() => undefined)).toEqual([]);
  });

  test.each<[string, (replies: Replies) => void, RegExp]>([
    ['a category without drafts', ({ drafts }) => { drafts.unpaid_work = []; }, /^drafts\.unpaid_work/u],
    ['a category that is missing', ({ drafts }) => { delete (drafts as Partial<typeof drafts>).upfront_fee; }, /upfront_fee/u],
    ['a draft that holds always before the last', ({ drafts }) => { drafts.unpaid_work.unshift({ ...drafts.unpaid_work[0], when: {} } as typeof drafts.unpaid_work[0]); }, /unpaid_work\.0\.when/u],
    ['a last draft that does not hold always', ({ drafts }) => { drafts.upfront_fee = [{ ...drafts.upfront_fee[0], when: { kind: ['job'] } } as typeof drafts.upfront_fee[0]]; }, /upfront_fee\.0\.when/u],
    ['a source that is not there', ({ desks }) => { if (desks[0]) desks[0].source = 'hearsay'; }, /there is no hearsay/u],
    ['a source that nobody names', ({ sources }) => { Object.assign(sources, { spare: sources.police_line }); }, /spare: nobody names it/u],
    ['an unknown key', ({ opening }) => { Object.assign(opening, { letter: '拝啓' }); }, /letter/u],
  ])('%s does not', (_, change, said) => {
    expect(problemsWith(change).join('\n')).toMatch(said);
  });
});
