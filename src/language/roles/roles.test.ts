import { describe, expect, test } from 'vitest';
import { actorsOf, giverOf } from '../analyser-double';

const actorOf = (text: string) => actorsOf(text).at(-1);

describe('the writer acts', () => {
  test.each([
    // named
    '弊社で発送します。', 'こちらで負担いたします。', '当方から共有いたします。', '月額費用は当院で負担します。', '送料は弊社の方で支払います。', '担当者がご連絡します。', '弊社担当から送ります。', '素材は当社側で購入します。', '当方より返送します。',
    // humble forms
    'お渡しします。', '記念品を差し上げます。', '原稿を確認させていただきます。', 'サンプルを送らせてください。', 'ご案内いたします。', '発送いたします。', '商品をお送り致します。', '手順をご説明します。', '貸してあげます。',
    'アカウントをお借りします。', '保証金をお預かりします。', '登録料をいただきます。', '当社が負担する形になります。', '代金はかならずこちらでお支払いします。',
    // who is named in a clause before a noun does not act
    '通帳のコピーは顧問先から預かったものを黒塗りして渡します。', '読者が選んだ写真をお送りします。',
    // handing over, said of oneself
    '見本を送ります。', '送料は当社負担です。',
  ])('%s', (text) => { expect(actorOf(text)).toBe('writer'); });
});

describe('the reader acts', () => {
  test.each([
    'ご自身で購入してください。', '○○様にご負担いただきます。', '3000円をお振り込みください。', '道具をご用意いただく形です。', '送料を立て替えていただきます。', '先にお支払いになる。', '書いてくださると助かります。',
    '商品を購入していただけますか。', 'レビューを書いてほしいです。', '登録をお願いします。', '商品を購入すること。', '購入が必要です。', '詳細はメールで。', '材料費は各自の負担です。', 'ワーカー様負担です。', 'アカウントをお貸しください。',
    'アカウントは当社から借りてください。', '弊社の店で購入してください。', '弊社が指定する商品を購入してください。', '弊社に送ってください。', '当店で買っていただきます。', '会員に配っていただきます。', 'カードはお使いになりますか。',
    'ご購入されますか。', 'ワーカーさんが購入します。', '各自で購入します。',
  ])('%s', (text) => { expect(actorOf(text)).toBe('reader'); });
});

describe('the platform acts', () => {
  test.each(['運営から連絡します。', '事務局が確認します。', '報酬はシステムから自動で送られます。', 'プラットフォーム側が支払います。'])('%s', (text) => { expect(actorOf(text)).toBe('platform'); });
});

describe('a third party acts', () => {
  test.each([
    'お客様が購入します。', '調査員が記入します。', '弟が送ります。', '書類は顧問先から送っていただきます。', '見積書は顧客に送られる。', '会員に商品を購入していただきます。', '代金はお客様が支払います。', '業者より返送します。',
    '顧問先の担当者から送ります。', '業者様が発送します。', 'お客様の方で支払います。',
  ])('%s', (text) => { expect(actorOf(text)).toBe('other'); });
});

describe('nobody is told', () => {
  test.each(['報酬は3000円です。', '商品を購入します。', 'お世話になっております。', '会費は毎月980円かかります。', '弊社の商品です。', '商品が表示されます。', 'こちらは見本です。', ''])('%s', (text) => { expect(actorOf(text) ?? 'unknown').toBe('unknown'); });
});

describe('who gives is not always who acts', () => {
  test.each([
    ['アカウントをお借りします。', 'reader'], ['保証金をお預かりします。', 'reader'], ['登録料をいただきます。', 'reader'], ['3000円を預からせてください。', 'reader'], ['代金はお客様から受け取ります。', 'other'], ['機材は弟に借ります。', 'other'],
    ['アカウントを貸してください。', 'reader'], ['素材は当社から受け取ってください。', 'writer'], ['送料は当社負担でご返送ください。', 'writer'], ['送料はワーカー様の負担でお送りします。', 'reader'], ['荷物を受け取ってください。', 'unknown'],
    ['代金をお支払いします。', 'writer'],
  ])('%s', (text, giver) => { expect(giverOf(text)).toBe(giver); });
});

describe('acts of one chain', () => {
  const first = (text: string) => actorsOf(text)[0];
  test.each([
    ['素材を購入し、お送りします。', 'writer'], ['商品を購入し、感想を送ってください。', 'reader'], ['商品を購入し、代金は後日お返しします。', 'unknown'],
    ['こちらで購入し、ご自身で送ってください。', 'writer'], ['商品を購入しますが、お送りします。', 'unknown'],
  ])('%s', (text, actor) => { expect(first(text)).toBe(actor); });
  test('goes on with whom the first names', () => { expect(actorsOf('弟が商品を選び、購入します。')).toEqual(['other', 'other']); });
});
