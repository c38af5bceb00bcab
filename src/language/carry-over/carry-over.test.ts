import { describe, expect, test } from 'vitest';
import { testTokenizer } from '../analyser-double';
import { createAnalyser } from '../index';
import { testLexicon } from '../lexicon-double';

const analyse = createAnalyser({
  tokenizer: testTokenizer,
  lexicon: testLexicon([
    { id: 'contact_tool', spellings: ['メール'] },
    { id: 'line', is: ['contact_tool'], spellings: ['LINE', '緑色のアプリ', { text: 'ライン', ambiguous: true }] },
    { id: 'skype', is: ['contact_tool'], spellings: ['Skype'] },
    { id: 'connect_act', spellings: ['追加', '登録', '交換', '教える', '送る'] },
    { id: 'contact_id', spellings: ['ID'] },
    { id: 'work_noun', spellings: ['運用'] },
    { id: 'third_person', spellings: ['お客様'] },
    { id: 'pay_means', spellings: ['PayPay'] },
    { id: 'pay_act', spellings: ['支払う'] },
    { id: 'goods', spellings: ['商品'] },
    { id: 'buy_act', spellings: ['買う', '注文'] },
  ]),
});
/** What the last clause means without naming it. */
const carriedIn = (text: string) => analyse(text, 'message').clauses.at(-1)?.carried;

describe('a request without its object is about what was named before', () => {
  test.each([
    ['緑色のアプリはお使いですか？ 使っていたら追加してください。', 'line'],
    ['LINEはお使いですか？ よろしければ登録をお願いします。', 'line'],
    ['LINEを使っていますので、よければ追加してください。', 'line'],
    ['LINEは便利です。お手すきのときに友だちに追加していただけますか。', 'line'],
    ['LINEはお使いですか。お使いでしたらIDを教えてください。', 'line'],
    ['LINEがあります。便利です。交換しませんか。', 'line'],
    ['LINEもSkypeもあります。交換しましょう。', 'skype'],
    ['LINEが使えるなら、追加をお願いします。', 'line'],
    ['PayPayはお使いですか。先に支払ってください。', 'pay_means'],
    ['この商品を知っていますか？ 買ってください。', 'goods'],
    ['商品が届きます。PayPayはお使いですか。注文をお願いします。', 'goods'],
  ])('%s', (text, concept) => { expect(carriedIn(text)).toContain(concept); });
});

describe('but nothing is carried', () => {
  test.each([
    ['with an object of its own', 'LINEはお使いですか？ リストに追加してください。'],
    ['with an object in the condition', 'LINEはお使いですか。ご不明な点があれば教えてください。'],
    ['with a question as its object', 'LINEはお使いですか。使えるか教えてください。'],
    ['with a word that asks', 'LINEはお使いですか。何かあれば教えてください。'],
    ['when the tool is named again', 'LINEはお使いですか。LINEを追加してください。'],
    ['when it was refused', 'LINEは使いません。追加してください。'],
    ['when it was refused after it was named', 'LINEはありますか。LINEは使いません。追加してください。'],
    ['when it was denied', 'LINEが使えない場合は、登録してください。'],
    ['when it is others who use it', 'お客様がLINEを使っています。登録してください。'],
    ['when it was quoted', '「LINEを教えて」と言われました。登録してください。'],
    ['when it is what the work is about', 'LINEの運用です。登録してください。'],
    ['when it stands in a clause before a noun', 'LINEで送られてくる画像です。追加してください。'],
    ['by a word that has another sense', 'ラインがあります。追加してください。'],
    ['after more than two sentences', 'LINEがあります。便利です。安いです。追加してください。'],
    ['to what nobody is asked for', 'LINEがあります。追加します。'],
    ['to an act of another kind', 'LINEがあります。買ってください。'],
    ['from nowhere', '追加してください。'],
  ])('%s: %s', (_, text) => { expect(carriedIn(text)).toEqual([]); });
});

describe('what stands alone on the line after a request belongs to it', () => {
  test.each([
    ['LINEを追加してください。\nID：abc_123', 'line'],
    ['LINEはお使いですか。追加してください。\nhttps://line.me/ti/p/abc', 'line'],
    ['メールを送ってください。\n→ info@example.com', 'contact_tool'],
    ['Skypeを登録してください。\n\n090-1234-5678', 'skype'],
    ['LINEを追加してください。\nID：abc_123\nhttps://line.me/ti/p/abc', 'line'],
  ])('%j', (text, concept) => { expect(carriedIn(text)).toContain(concept); });

  test.each([
    'LINEがあります。\nhttps://line.me/ti/p/abc',
    'LINEを追加しないでください。\nhttps://line.me/ti/p/abc',
    '資料を見てください。\nhttps://example.com/a',
    'LINEを追加してください。\n資料です。\nhttps://example.com/a',
    'LINEを追加してください。\n資料は https://example.com/a にあります',
  ])('but not: %j', (text) => { expect(carriedIn(text)).toEqual([]); });
});
