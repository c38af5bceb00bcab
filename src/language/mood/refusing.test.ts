import { describe, expect, test } from 'vitest';
import { moodOf, moodsOf } from '../analyser-double';

describe('refusal', () => {
  test.each([
    'LINEは使いません', 'LINEは使っておりません', 'LINEでのやり取りはしておりません', 'LINEの交換はできません', 'LINEの交換はお断りしています', 'LINEは不可です', 'LINE不可',
    'LINEは禁止です', 'LINEはNGです', 'LINEは使わないでください', 'LINEの使用はお控えください', 'LINEの連絡はご遠慮願います', 'LINEの使用はやめてください', 'LINEは一切使いません',
    'LINEは不要です', 'LINEの登録は必要ありません', 'LINEで対応いたしかねます', 'LINEを使うな', 'LINEを使ってはいけません', 'LINEを使うことはありません', 'LINEを使わなくても構いません', 'LINEを使わなくて大丈夫です',
    'LINEを教えるのは避けたほうがよいでしょう', 'LINEは教えないほうがいいです',
    'LINEで話したい方、ごめんなさい', 'LINEの交換はごめんなさい', 'LINEの交換はしてなくて',
    '出社なし', 'LINEを教えないようお願いします', 'LINEを使うことはできません',
  ])('%s', (text) => { expect(moodOf(text)).toBe('refusal'); });

  test('may stand in front of something else', () => {
    expect(moodsOf('LINEは使わず、メッセージでお願いします')).toEqual(['refusal', 'request']);
    expect(moodsOf('LINEではなく、こちらでご連絡ください')).toEqual(['refusal', 'request']);
    expect(moodsOf('LINEは使いませんので、ご安心ください')).toEqual(['refusal', 'request']);
    expect(moodsOf('出社なし、完全在宅です')).toEqual(['refusal', 'statement']);
    expect(moodsOf('LINEではなくメッセージでお願いします')).toEqual(['refusal', 'request']);
    expect(moodsOf('LINEを使わずにメッセージでお願いします')).toEqual(['refusal', 'request']);
    expect(moodsOf('LINEを使わずに、メッセージでお願いします')).toEqual(['refusal', 'request']);
    expect(moodsOf('LINEは使わずメッセージでお願いします')).toEqual(['refusal', 'request']);
    expect(moodsOf('LINEを使わないでいただけると助かります')).toEqual(['refusal', 'refusal']);
  });

  test('of going on without something is no word against that thing', () => {
    expect(moodsOf('仮払いを待たずに着手しないでください')).toEqual(['condition', 'refusal']);
    expect(moodsOf('LINEは使わず、電話もしないでください')).toEqual(['refusal', 'refusal']);
  });

  test.each([
    'お断りしていること：LINEの交換、対面', 'お受けしていないもの：LINEの交換', '・できないこと：LINEで話すこと',
  ])('only names what stands after its colon: %s', (text) => { expect(moodOf(text)).toBe('quotation'); });

  test.each([
    ['できないこと：特になし。LINEで話しましょう', 'proposal'], ['お受けしていること：LINEの交換', 'statement'],
    ['お断りしていることはありません。LINE：こちらです', 'statement'],
  ] as const)('and what else stands after a colon: %s', (text, mood) => { expect(moodOf(text)).toBe(mood); });

  test.each([
    ['遅れてごめんなさい', 'statement'],
    ['LINEでも構いません', 'offer'], ['LINEで話しませんか', 'proposal'], ['LINEを使わなければなりません', 'requirement'], ['LINEでしか話せません', 'requirement'],
    ['申し訳ありません', 'statement'], ['LINEを送っていただけませんか', 'request'], ['ご遠慮なくLINEをください', 'request'], ['LINEは禁止ではありません', 'statement'],
    ['LINEは禁止ですか', 'question'], ['LINEを使うかもしれません', 'statement'],
  ] as const)('but not: %s', (text, mood) => { expect(moodOf(text)).toBe(mood); });
});

describe('condition', () => {
  test.each([
    ['LINEを追加したら、メッセージをください', 'request'],
    ['LINEを使うなら、先に登録してください', 'request'],
    ['LINEを使う場合は、先に登録してください', 'request'],
    ['LINEが使えれば応募できます', 'offer'],
    ['LINEを追加すると、案内が届きます', 'statement'],
    ['LINEを交換した際は、通報してください', 'request'],
    ['LINEを求められたときは、事務局にご相談ください', 'request'],
    ['ご契約いただけましたら、資料を送ります', 'offer'],
    ['よろしければLINEを教えてください', 'request'],
    ['LINEを使っても、報酬は同じです', 'statement'],
  ] as const)('%s', (text, second) => { expect(moodsOf(text)).toEqual(['condition', second]); });

  test.each([
    ['LINEだと思います', ['statement']],
    ['LINEという会社です', ['statement']],
    ['LINEを追加したらいいです', ['offer']],
    ['LINEとSlackを使います', ['offer']],
  ] as const)('but not: %s', (text, moods) => { expect(moodsOf(text)).toEqual(moods); });
});
