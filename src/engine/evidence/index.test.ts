import { describe, expect, test } from 'vitest';
import { analyse } from '../../language/analyser-double';
import type { Detection } from '../../model/finding';
import { evidenceOf } from './evidence-double';
import { createEvidence } from './index';

const TEXT = 'はじめまして。\nよろしければ、LINEで連絡してください！\n以上です。';
const SITUATION = { kind: 'message', platform: 'crowdworks', sender: 'client', stage: 'before_contract' } as const;
const detection = (more: Partial<Detection>): Detection =>
  ({ rule: 'some-rule', category: 'off_platform_contact', grade: 'weak', timing: 'now', start: 10, end: 20, quote: '', ...more });
const weigh = (text: string, limits: { raise?: number; withhold?: number }, detections: Detection[] = [], features: Record<string, number> = { 'c:line/request': 5 }) =>
  createEvidence(evidenceOf('off_platform_contact', features, limits)).weigh(analyse(text, 'message'), detections, SITUATION);

describe('where no rule speaks', () => {
  test('the model raises its category, quoting the clause that carries the weight', () => {
    expect(weigh(TEXT, { raise: 1 }).raised).toEqual([{
      rule: 'evidence-off-platform-contact', category: 'off_platform_contact', grade: 'weak', timing: 'now',
      quote: 'LINEで連絡してください', start: TEXT.indexOf('LINE'), end: TEXT.indexOf('！'),
    }]);
  });

  test('it keeps silent below its limit, and always where it has none', () => {
    expect(weigh(TEXT, { raise: 100 }).raised).toEqual([]);
    expect(weigh(TEXT, {}).raised).toEqual([]);
  });

  test('the quote has the timing of its clause', () => {
    expect(weigh('契約後にLINEで連絡してください。', { raise: 1 }).raised.map(({ timing }) => timing)).toEqual(['after_contract']);
  });

  test('the quote is cut from the original, disguise and all', () => {
    expect(weigh('ＬＩＮＥ で連絡してください。', { raise: 1 }).raised.map(({ quote }) => quote)).toEqual(['ＬＩＮＥ で連絡してください']);
  });
});

describe('where a rule’s word stands', () => {
  test('the model adds nothing to its category', () => {
    expect(weigh(TEXT, { raise: 1 }, [detection({ grade: 'explicit' })]).raised).toEqual([]);
    expect(weigh(TEXT, { raise: 1 }, [detection({ category: 'unpaid_work' })]).raised).toHaveLength(1);
  });

  test('it withholds a detection that is not explicit where its sentence scores low', () => {
    const [at] = [TEXT.indexOf('以上')];
    expect(weigh(TEXT, { withhold: 1 }, [detection({ start: at, end: at + 2 })]).kept).toEqual([]);
    expect(weigh(TEXT, { withhold: 1 }, [detection({})]).kept).toHaveLength(1);
    expect(weigh(TEXT, {}, [detection({ start: at, end: at + 2 })]).kept).toHaveLength(1);
    expect(weigh(TEXT, { withhold: 1 }, [detection({ grade: 'likely', start: at, end: at + 2 })]).kept).toEqual([]);
  });

  test('what it withholds it may still say of another sentence', () => {
    const at = TEXT.indexOf('以上');
    const { kept, raised } = weigh(TEXT, { raise: 1, withhold: 1 }, [detection({ start: at, end: at + 2 })]);
    expect(kept).toEqual([]);
    expect(raised.map(({ quote }) => quote)).toEqual(['LINEで連絡してください']);
  });

  test('it never overrules an explicit one, nor another category’s', () => {
    expect(weigh(TEXT, { withhold: 1e9 }, [detection({ grade: 'explicit' })]).kept).toHaveLength(1);
    expect(weigh(TEXT, { withhold: 1e9 }, [detection({ category: 'unpaid_work' })]).kept).toHaveLength(1);
  });
});

test('a report names score, limit, quote and what speaks for it', () => {
  const [report] = createEvidence(evidenceOf('off_platform_contact', { 'c:line/request': 5, 'c:line': 1 }, { raise: 1 })).report(analyse(TEXT, 'message'), [], SITUATION);
  expect(report).toMatchObject({ category: 'off_platform_contact', raisedFrom: 1, detection: { quote: 'LINEで連絡してください' } });
  expect(report?.contributions.map(({ name }) => name)).toEqual(['c:line/request', 'c:line']);
});

test('of two categories only the one that leads in a sentence is meant', () => {
  const model = evidenceOf('off_platform_contact', { 'c:line/request': 5 }, { raise: 1 });
  const [own] = model.categories;
  const both = createEvidence({ ...model, categories: own === undefined ? [] : [own, { ...own, category: 'unpaid_work', bias: -1 }], asking: { bias: 10, scale: 1 } });
  const { best } = both.assess(analyse('LINEで連絡してください。', 'message'), [], SITUATION);
  expect(best.map(({ category }) => category)).toEqual(['off_platform_contact']);
});

test('a text without a sentence raises nothing', () => {
  expect(weigh('', { raise: -100 })).toEqual({ kept: [], raised: [] });
});
