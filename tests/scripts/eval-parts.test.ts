import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ablate } from '../../scripts/eval/ablation';
import { readConstructions } from '../../scripts/eval/constructions';
import { judgeTexts } from '../../scripts/eval/judge-texts';
import { JUDGES, loadJudges } from '../../scripts/eval/judges';
import { leaveOut, PARTS, whole } from '../../scripts/eval/parts';
import { item } from './item-double';

const judge = await loadJudges();
const asks = item({ id: 'asks', labels: ['off_platform_contact'], spans: ['LINE'] });
const refuses = item({ id: 'refuses', text: 'LINEのIDは教えないでください。', construction: 'refusal' });
const rulesOf = (raised: readonly { rule: string }[] | undefined) => raised?.map(({ rule }) => rule);

describe('the judges', () => {
  test('each have a say on every item, and both together say what the product says', async () => {
    const items = [asks, refuses, item({ text: 'PayPayへ先に振り込んでおきますので、サイトのほうは最小の額にしておいてもらえますか。' })];
    const { raised, milliseconds } = await judge(items, whole);
    expect(JUDGES.map((name) => raised[name].length)).toEqual([3, 3, 3, 3]);
    expect(milliseconds).toHaveLength(3);
    const product = await judgeTexts(items);
    expect(raised.both).toEqual(product.both);
    expect(raised['rules alone']).toEqual(product.rules);
    expect(rulesOf(raised['rules alone'][0])).toEqual(['id-asked']);
    expect(raised['rules alone'][1]).toEqual([]);
    expect(rulesOf(raised['keyword list'][1])).toEqual(['keyword']);
  });

  test('the model alone speaks where a rule would have spoken', async () => {
    const { raised } = await judge([asks], whole);
    expect(rulesOf(raised['model alone'][0])).toEqual(['evidence-off-platform-contact']);
    expect(rulesOf(raised.both[0])).toEqual(['id-asked']);
  });
});

describe('parts', () => {
  const without = async (part: (typeof PARTS)[number], text: string) => (await judge([item({ text })], leaveOut(whole, part))).raised;

  test('of the grammar: without refusals a refusal asks', async () => {
    expect(rulesOf((await without('refusal', refuses.text)).both[0])).toEqual(['id-asked']);
  });

  test('of the engine: without the model it says nothing, without antipatterns a rule speaks, without the prefilter everything is read', async () => {
    expect((await without('evidence', asks.text))['model alone']).toEqual([[]]);
    expect(leaveOut(whole, 'antipatterns').rules.every(({ antipatterns }) => antipatterns.length === 0)).toBe(true);
    expect(whole.rules.some(({ antipatterns }) => antipatterns.length > 0)).toBe(true);
    expect(leaveOut(whole, 'withholding').evidence?.categories.map(({ withhold }) => withhold)).toEqual(whole.evidence?.categories.map(() => null));
    expect([whole, leaveOut(whole, 'prefilter')].map(({ passes }) => passes('ありがとう。'))).toEqual([false, true]);
  });

  test('can be left out together, and the whole stays whole', () => {
    const less = leaveOut(leaveOut(whole, 'refusal'), 'timing');
    expect([...less.without]).toEqual(['refusal', 'timing']);
    expect(whole.without.size).toBe(0);
  });

  test('are told one after the other', async () => {
    const told: string[] = [];
    await ablate([asks, refuses], judge, (line) => { told.push(line.replace(/ +/gu, ' ')); });
    expect(told.slice(2).map((line) => line.split(' ')[0])).toEqual([...PARTS]);
    expect(told.find((line) => line.startsWith('refusal '))).toMatch(/^refusal 0 0 0 1 /u);
    expect(told.find((line) => line.startsWith('evidence '))).toMatch(/^evidence 0 0 0 0 /u);
  });
});

test('constructions: the writers’ words fall into groups, by the side on which a text stands', () => {
  const of = readConstructions(path.resolve(import.meta.dirname, '../../scripts/eval/constructions.yaml'));
  const named = (construction: string, asking: boolean) => of(item({ construction, labels: asking ? ['unpaid_work'] : [] }));
  expect(named('tool is the work\'s subject', false)).toBe('innocent: tool or act is the work\'s subject');
  expect(named('Refusal of direct trade', false)).toBe('innocent: refusal or negation');
  expect(named('masked digits', true)).toBe('asking: disguised writing');
  expect(named('advance payment', true)).toBe('asking: money now, back later');
  expect(named('unmasked', true)).toBe('asking: other');
  expect(named('xyz', false)).toBe('innocent: other');
});
