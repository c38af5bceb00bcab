import { describe, expect, test } from 'vitest';
import { CATEGORIES, evidenceRule, type Category } from '../../model/category';
import type { JudgementContext } from '../../model/judgement';
import { PLATFORMS } from '../../model/platform';
import { STAGES } from '../../model/stage';
import { evidence, policies } from '../../rulebook';
import { evidenceFinding } from './to-finding';

const BEFORE: JudgementContext = { platform: 'crowdworks', kind: 'message', stage: 'before_contract', sender: 'client', approval: 'none', contractAmount: null };
const wording = evidence?.wording ?? {};
const told = (category: Category, more: Partial<JudgementContext> = {}) => {
  const context = { ...BEFORE, ...more };
  return evidenceFinding({ rule: evidenceRule(category), category, grade: 'weak', timing: 'now', start: 0, end: 1, quote: '' }, wording, policies[context.platform], context);
};

test('before a contract every category is a caution with reason, basis and advice in both languages', () => {
  for (const category of CATEGORIES) {
    const finding = told(category);
    expect([category, finding?.severity]).toEqual([category, 'caution']);
    for (const text of [finding?.what, finding?.why, finding?.advice, finding?.basis.title]) expect([text?.ja, text?.en].every(Boolean)).toBe(true);
  }
});

test('it is never a violation and never a notice, whatever the situation', () => {
  const severities = PLATFORMS.flatMap((platform) => STAGES.flatMap((stage) => CATEGORIES.map((category) => told(category, { platform, stage })?.severity)));
  expect(new Set(severities)).toEqual(new Set(['caution', undefined]));
});

describe('the policy decides what may be said', () => {
  test('nothing of work on the premises on Lancers', () => { expect(told('on_site_work', { platform: 'lancers' })).toBeNull(); });
  test('nothing of contact after escrow on Lancers', () => { expect(told('off_platform_contact', { platform: 'lancers', stage: 'funded' })).toBeNull(); });
  test('nothing of contact that is approved', () => { expect(told('off_platform_contact', { approval: 'approved' })).toBeNull(); });
});

test('no words, no finding', () => {
  expect(evidenceFinding({ rule: 'x', category: 'unpaid_work', grade: 'weak', timing: 'now', start: 0, end: 1, quote: '' }, {}, policies.crowdworks, BEFORE)).toBeNull();
});
