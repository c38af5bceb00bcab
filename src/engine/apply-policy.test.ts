import { describe, expect, test } from 'vitest';
import type { Detection } from '../model/finding';
import type { JudgementContext } from '../model/judgement';
import type { CompiledPolicy } from '../rulebook/compiled-rule';
import type { Verdict } from '../rulebook/schema/policy';
import type { Severity } from '../model/severity';
import { applyPolicy } from './apply-policy';

const words = { ja: '語', en: 'word' };
const verdict = (severity: Severity, when: Verdict['when']): Verdict => ({ when, severity, why: words, basis: 'terms', advice: words });

const policy: CompiledPolicy = {
  platform: 'crowdworks',
  bases: { terms: { title: words, url: 'https://example.com/', grade: 'official', seen: '2026-11' } },
  verdicts: {
    off_platform_contact: [
      { when: { approval: ['approved'] }, severity: 'none', because: 'approved' },
      verdict('violation', { stage: ['before_contract'], grade: ['explicit'] }),
      verdict('violation', { amount_at_most: 500 }),
      verdict('caution', { timing: ['after_escrow'] }),
      verdict('notice', {}),
    ],
  },
};
const detection: Detection = { rule: 'tool-request', category: 'off_platform_contact', grade: 'explicit', timing: 'now', start: 1, end: 4, quote: 'LINE' };
const context: JudgementContext = { platform: 'crowdworks', kind: 'message', stage: 'funded', sender: 'client', approval: 'none', contractAmount: null };
const severity = (d: Partial<Detection>, c: Partial<JudgementContext>) => applyPolicy({ ...detection, ...d }, words, policy, { ...context, ...c })?.severity;

describe('the first verdict whose conditions all hold decides', () => {
  test.each([
    [{}, { stage: 'before_contract' }, 'violation'],
    [{ grade: 'weak' }, { stage: 'before_contract' }, 'notice'],
    [{}, { stage: 'before_contract', approval: 'approved' }, undefined],
    [{}, {}, 'notice'],
    [{ timing: 'after_escrow' }, {}, 'caution'],
    [{}, { contractAmount: 500 }, 'violation'],
    [{}, { contractAmount: 501 }, 'notice'],
    [{ category: 'fake_contract' }, {}, undefined],
  ] as const)('%o in %o is %s', (d, c, expected) => {
    expect(severity(d, c)).toBe(expected);
  });
});

test('a finding carries its place, its words and its basis', () => {
  expect(applyPolicy(detection, words, policy, context)).toMatchObject({ start: 1, end: 4, quote: 'LINE', what: words, basis: { url: 'https://example.com/', grade: 'official' } });
});
