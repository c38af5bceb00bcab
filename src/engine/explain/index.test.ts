import { describe, expect, test } from 'vitest';
import type { Change, Explanation } from '../../model/explanation';
import { explain, judge, severitiesIn } from '../engine-double';

const written = (words: Explanation['words'] | undefined) => words?.map((word) => word.written);
const outcome = (explanation: Explanation | null, change: Change) => explanation?.milder.find((each) => JSON.stringify(each.change) === JSON.stringify(change));

describe('a rule', () => {
  const TEXT = 'お世話になります。\nお手数ですが、ＬＩＮＥのIDを教えていただけますか？';

  test('is told by the words that met it, as they are written, with the concepts that it asks for', () => {
    const told = explain(TEXT);
    expect(told).toMatchObject({ by: { rule: 'id-asked', grade: 'likely' }, mood: 'request', timing: 'now', timingWords: [], sender: 'client', genre: null });
    expect(told?.words.map(({ written: word, concept }) => [word, concept])).toEqual([['ＬＩＮＥ', 'chat_tool'], ['ID', 'contact_id'], ['教えていただけます', 'give_act']]);
    for (const { start, end, written: word } of told?.words ?? []) expect(TEXT.slice(start, end)).toBe(word);
  });

  test('names no gap, no particle and no word that only holds a sentence together', () => {
    expect(written(explain('商品代は、一旦はご負担をお願いいたします。')?.words)).toEqual(['商品代', 'ご負担']);
  });

  test('says where a spelling has other meanings, and where a word is an address', () => {
    expect(explain('ライン交換しましょう。')?.words[0]).toMatchObject({ written: 'ライン', ambiguous: true });
    expect(explain('tanaka@example.com までご連絡ください。', {}, 'mail-address-given')?.words[0]).toMatchObject({ written: 'tanaka@example.com', entity: 'mail', concept: null });
  });

  test('is told as weak where it reads between the lines', () => {
    const told = explain('来社できる方歓迎。', { kind: 'job' });
    expect(told).toMatchObject({ by: { rule: 'attendance-welcome', grade: 'weak' } });
    expect(written(told?.words)).toEqual(['来社', '歓迎']);
  });

  test('that meets a text twice is told for the finding that was asked for', () => {
    const text = '商品代は一旦ご負担ください。食材費は自己負担です。';
    expect(judge(text).map(({ rule }) => rule)).toEqual(['cost-borne', 'cost-borne']);
    expect(written(explain(text)?.words)).toEqual(['商品代', 'ご負担']);
  });

  test('whose parts may come in any order is told by all of them, in the order of the text', () => {
    expect(written(explain('IDはSkypeのものを教えてください。')?.words)).toEqual(['ID', 'Skype', '教えてください']);
  });
});

describe('what would have been milder', () => {
  const ASKED = 'LINEのIDを教えてください。';

  test('is what the engine itself then says', () => {
    const told = explain(ASKED);
    expect(outcome(told, { mood: 'refusal' })?.severity).toBeNull();
    expect(severitiesIn('off_platform_contact', 'LINEのIDは教えられません。')).toEqual([]);
    expect(outcome(told, { timing: 'after_escrow' })?.severity).toBe('notice');
    expect(severitiesIn('off_platform_contact', '仮払い後にLINEのIDを教えてください。')).toEqual(['notice']);
    expect(outcome(told, { stage: 'funded' })?.severity).toBe('notice');
    expect(severitiesIn('off_platform_contact', ASKED, { stage: 'funded' })).toEqual(['notice']);
    expect(outcome(told, { approval: 'approved' })?.severity).toBeNull();
    expect(severitiesIn('off_platform_contact', ASKED, { approval: 'approved' })).toEqual([]);
    expect(outcome(told, { position: 'work_subject' })?.severity).toBeNull();
  });

  test('is told of nothing that changes nothing: buying is forbidden at every stage', () => {
    const told = explain('商品代は一旦ご負担ください。');
    expect(told?.milder.some(({ change }) => 'stage' in change || 'timing' in change || 'approval' in change)).toBe(false);
    expect(outcome(told, { mood: 'refusal' })?.severity).toBeNull();
  });

  test('of a post leaves out what only comes later, and an application on Lancers', () => {
    expect(explain(ASKED, { kind: 'job' })?.milder.some(({ change }) => 'stage' in change || 'approval' in change)).toBe(false);
    expect(explain(ASKED, { platform: 'lancers' })?.milder.some(({ change }) => 'approval' in change)).toBe(false);
  });

  test('counts what another rule would still say at that place', () => {
    expect(outcome(explain('週2回は弊社オフィスに出社いただきます。', { kind: 'job' }), { mood: 'offer' })?.severity).toBe('caution');
  });
});

test('what the text says of the time is told with its words', () => {
  const told = explain('契約が済みましたら、LINEで連絡してください。');
  expect(told).toMatchObject({ timing: 'after_contract', timingWords: [{ written: '契約' }] });
  expect(outcome(told, { timing: 'after_contract' })).toBeUndefined();
});

describe('innocent readings', () => {
  test('are the rule’s own, and in each of their examples nothing of the category is found', () => {
    const told = explain('商品代は一旦ご負担ください。');
    expect(told?.innocent).toEqual([{ why: { ja: '支払うのは発注者', en: 'The client pays' }, example: expect.any(String) as string }]);
    for (const { example } of told?.innocent ?? []) expect(severitiesIn('product_purchase', example)).toEqual([]);
  });

  test('leave out an example that another rule sees', () => {
    // Its antipattern hands 「歓迎」 over to a weaker rule: that is no innocence.
    const told = explain('週に一度の出社が必須です。', { kind: 'job' });
    expect(told?.by).toMatchObject({ rule: 'attendance-asked' });
    for (const { example } of told?.innocent ?? []) expect(severitiesIn('on_site_work', example, { kind: 'job' })).toEqual([]);
  });
});

test('a worker’s own words are told as such', () => {
  expect(explain('私のLINEのIDを教えましょうか。LINEのIDを教えてください。', { sender: 'worker' })?.sender).toBe('worker');
});

test('without such a finding there is nothing to tell', () => {
  expect(explain('よろしくお願いいたします。')).toBeNull();
});
