import { describe, expect, test } from 'vitest';
import { moodOf, moodsOf } from '../analyser-double';

describe('offer', () => {
  test.each([
    'LINEで連絡します', 'こちらからLINEをお送りいたします', 'LINEでやり取りできます', 'LINEでも可能です', 'LINEでもOKです', 'LINEでも大丈夫です', 'LINEでも構いません',
    'LINEでも問題ありません', 'LINEで連絡させていただきます', 'LINEを追加しておきます', 'LINEを使います', '費用は当社が負担いたします', 'LINEで連絡する',
    'LINEで話せます', 'LINEにご招待します',
  ])('%s', (text) => { expect(moodOf(text)).toBe('offer'); });

  test.each([
    ['LINEで連絡しません', 'refusal'], ['LINEで連絡しました', 'report'], ['LINEで連絡しますか', 'question'], ['LINEで連絡しています', 'statement'],
    ['LINEがあります', 'statement'], ['LINEだと思います', 'statement'],
  ] as const)('but not: %s', (text, mood) => { expect(moodOf(text)).toBe(mood); });
});

describe('statement', () => {
  test.each([
    'LINEのアカウントがあります', '連絡はLINEです', 'LINEでのやり取りになります', 'LINEで連絡しています', 'LINE広告の運用です', 'LINEが表示されます', 'LINEを使うかもしれません',
    '申し訳ございません', 'お世話になっております。', 'LINEは便利です', 'LINEの運用代行', 'LINEは禁止ではありません', 'LINEの通知が来ています', '報酬は3万円です', 'LINEの担当は田中です',
  ])('%s', (text) => { expect(moodOf(text)).toBe('statement'); });
});

describe('report', () => {
  test.each([
    'LINEで連絡しました', 'LINEに誘導されました', 'LINEを聞かれたそうです', 'LINEを使うらしいです', 'LINEを追加したとのことです', 'LINEを教えるように言われました',
    'LINEで連絡が来たと聞いています', 'LINEでやり取りしていました', 'LINEの登録はしませんでした', 'LINEに移るようです', 'LINEを交換したという話です', '商品を買わされました',
    'LINEに移ってから連絡が途絶えたという声もあります', 'LINEに誘われたとの相談が増えています', '面談にはLINEが使われることが多いです', 'LINEを求めるケースが増えています',
    'LINEに誘われた。', 'LINEで連絡がありました', 'LINEを追加したと書いてありました',
  ])('%s', (text) => { expect(moodOf(text)).toBe('report'); });

  test.each([
    ['LINEで連絡しましたか', 'question'], ['LINEを追加しましたら', 'condition'], ['LINEを送ったほうがいいです', 'proposal'],
    ['LINEを追加したいです', 'proposal'], ['LINEに登録した方', 'statement'],
  ] as const)('but not: %s', (text, mood) => { expect(moodOf(text)).toBe(mood); });
});

describe('question', () => {
  test.each([
    'LINEを使っていますか', 'LINEはお使いですか', 'LINEはありますか？', 'LINEを追加しましたか', 'LINEの登録は必要ですか', 'LINEとかやってます？', 'LINEはどれですか',
    'LINEの通知が来ていませんか', 'LINEを使ったことはありますか', '単価はおいくらでしょうか', 'LINEで合っていますか', 'LINEの担当はどなたでしょうか', 'LINEは誰のものですか', 'LINEが届きましたか？', 'LINEの仕事ですか？',
  ])('%s', (text) => { expect(moodOf(text)).toBe('question'); });

  test.each([
    ['LINEで話しませんか', 'proposal'], ['LINEをくれますか', 'request'], ['LINEかメールです', 'statement'],
  ] as const)('but not: %s', (text, mood) => { expect(moodOf(text)).toBe(mood); });
});

describe('a question told in a list of questions and answers', () => {
  test.each(['Q. LINEで話せますか？', 'Q1 LINEは使えますか', '質問：LINEでの連絡はできますか'])('%s', (text) => { expect(moodsOf(text).at(-1)).toBe('question'); });
  test('the answer is the writer\'s own', () => { expect(moodsOf('Q. LINEで話せますか？\nA. LINEを追加してください')).toEqual(['question', 'request']); });
});

describe('quotation', () => {
  test.each([
    '規約によりLINEの交換は禁止されています',
    '利用規約でLINEなどの連絡先の交換は禁止です',
    'ガイドラインにはLINEを使えないと書いてあります',
    'ルール上、LINEでのやり取りは違反になります',
    '「LINEを教えてください」という依頼',
    '「LINEで連絡します」などの文面',
    '「LINEを仕事で使うときの注意」の3本',
    'ヘルプにLINEは不可と記載があります',
  ])('%s', (text) => { expect(moodsOf(text)).toEqual(['quotation']); });

  test('ends where the writer speaks again', () => {
    expect(moodsOf('規約では禁止とされていますが、LINEで連絡ください')).toEqual(['quotation', 'request']);
    expect(moodsOf('「友だち追加」を押してください')).toEqual(['request']);
    expect(moodsOf('LINEの「かんたん登録」ボタンを押してください')).toEqual(['request']);
  });
});
