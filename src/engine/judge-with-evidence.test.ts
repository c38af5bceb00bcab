import { describe, expect, test } from 'vitest';
import { nodeDictionary } from '../cli/node-dictionary';
import { loadTokenizer } from '../language/tokenizer';
import type { JudgementContext } from '../model/judgement';
import { lexicon, policies, rules } from '../rulebook';
import { evidenceOf } from './evidence/evidence-double';
import { createEngine } from './index';

const tokenizer = await loadTokenizer(nodeDictionary);
const SITUATION: JudgementContext = { platform: 'crowdworks', kind: 'message', stage: 'before_contract', sender: 'client', approval: 'none', contractAmount: null };
const withModel = (...[category, features, limits]: Parameters<typeof evidenceOf>) => createEngine({ tokenizer, lexicon, rules, policies, evidence: evidenceOf(category, features, limits) });

describe('the engine with a model beside the rules', () => {
  const offers = withModel('suspicious_offer', { 'w:不思議': 5 }, { raise: 1 });

  test('says no more than a caution where the model alone speaks, with its clause as the quote', () => {
    const text = 'はじめまして。とても不思議なお仕事です。';
    const [finding, ...more] = offers.judge(text, SITUATION);
    expect(finding).toMatchObject({ rule: 'evidence-suspicious-offer', category: 'suspicious_offer', severity: 'caution', quote: 'とても不思議なお仕事です' });
    expect(text.slice(finding?.start, finding?.end)).toBe(finding?.quote);
    expect(more).toEqual([]);
  });

  test('keeps what rules say in words, and tells all in the order of the text', () => {
    const found = offers.judge('LINEのIDを教えてください。とても不思議なお仕事です。', SITUATION);
    expect(found.map(({ category, severity }) => [category, severity])).toEqual([['off_platform_contact', 'violation'], ['suspicious_offer', 'caution']]);
  });

  test('lets the policy decide whether a caution stands at all', () => {
    const work = withModel('on_site_work', { 'w:不思議': 5 }, { raise: 1 });
    expect(work.judge('不思議な仕事です。', SITUATION)).toHaveLength(1);
    expect(work.judge('不思議な仕事です。', { ...SITUATION, platform: 'lancers' })).toEqual([]);
  });

  test('an explicit rule is never overruled, however low the score', () => {
    const strict = withModel('off_platform_contact', {}, { withhold: 1e9 });
    expect(strict.judge('私のLINEのIDは abc_123 です。', SITUATION).map(({ rule, severity }) => [rule, severity])).toEqual([['own-id-given', 'violation']]);
    expect(strict.judge('LINEのIDを教えてください。', SITUATION)).toEqual([]);
  });

  test('what is true of the stage is said of a claim of a contract however low the score, and no more than that', () => {
    const strict = withModel('fake_contract', {}, { withhold: 1e9 });
    const said = (stage: JudgementContext['stage'], platform: JudgementContext['platform'] = 'crowdworks') => strict.judge('契約は成立しています。', { ...SITUATION, platform, stage }).map(({ rule, severity }) => [rule, severity]);
    expect(said('contracted')).toEqual([['contract-claimed', 'notice']]);
    expect(said('contracted', 'lancers')).toEqual([['contract-claimed', 'notice']]);
    expect([said('before_contract'), said('funded'), said('unknown')]).toEqual([[], [], []]);
  });

  test('the platform\'s own messages ask nothing', () => {
    expect(offers.judge('とても不思議なお仕事です。LINEのIDを教えてください。', { ...SITUATION, sender: 'system' })).toEqual([]);
  });
});
