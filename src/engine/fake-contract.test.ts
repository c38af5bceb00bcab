import { describe, expect, test } from 'vitest';
import type { JudgementContext } from '../model/judgement';
import { severitiesIn } from './engine-double';

const found = (text: string, more: Partial<JudgementContext> = {}) => severitiesIn('fake_contract', text, more);

const CLAIMS = [
  '契約はすでに成立しています。', '契約が成立しました。', '業務委託契約を締結いたしました。', 'これで契約成立です。', 'もう契約は完了しておりますのでご安心ください。', '契約の手続きはこちらで済ませました。', '契約済みですので、作業を始めてください。', '正式に契約いたしました。',
  '弊社では契約者として登録いたしました。', 'ご返信をもって契約成立とします。', 'お返事をいただいた時点で契約とみなします。', '合意いただいた段階で契約が成立したことになります。', '採用イコール契約です。',
];
const WAIVED = [
  'サイトの手続きは必要ありません。', '契約ボタンを押さなくて大丈夫です。', '画面での手続きは不要です。', 'クラウドワークスの契約は省略しましょう。', '仮払いは不要です。', '仮払いの手続きは飛ばしましょう。', '契約手続きなしで作業を始めてください。', '発注の操作は後回しにしましょう。', '同意ボタンは形式的なものです。',
];
const INNOCENT = [
  '契約が成立したら作業を始めてください。', '契約が成立するまでお待ちください。', '契約はまだ成立していません。', '契約成立後に資料をお送りします。', '仮払いが済んでから作業をお願いします。', '採用させていただきたいと思います。', '契約条件をご確認ください。', '契約書の校正をお願いします。',
  'サイトから契約の手続きをお願いします。', '契約ボタンを押してください。', '画面の同意ボタンを押していただくと契約が成立します。', '手続きは以上です。', '双方の同意で契約が成立します。', '契約内容の確認が完了しました。', '前回の契約は完了しました。', '契約はできかねます。', '「契約は成立しています」と言われたら、画面を確かめましょう。',
  '契約が成立したように見せる手口があります。', '登録ボタンのデザインは不要です。', '購入手続きのページを省略してください。', '契約の更新が完了した会員への案内文です。', '契約しましたら、マニュアルをお渡しします。', 'ご契約ありがとうございます。', '契約を結ぶ前に、条件を確認させてください。', '契約は成立していますか？',
];

test.each(CLAIMS)('a claim: %s', (text) => { expect(found(text)).toEqual(['violation']); });
test.each(WAIVED)('a procedure waived: %s', (text) => {
  expect(found(text)).toEqual(['violation']);
  expect(found(text, { kind: 'job' })).toEqual(['violation']);
});
test.each(INNOCENT)('neither: %s', (text) => { expect(found(text)).toEqual([]); });

describe('what a claim means depends on what the page shows', () => {
  test.each([
    [{ stage: 'before_contract' }, ['violation']],
    [{ stage: 'contracted' }, ['notice']],
    [{ stage: 'funded' }, []],
    [{ stage: 'delivered' }, []],
    [{ stage: 'ended' }, ['violation']],
    [{ stage: 'unknown' }, ['caution']],
    [{ platform: 'lancers', stage: 'before_contract' }, ['violation']],
    [{ platform: 'lancers', stage: 'contracted' }, ['notice']],
    [{ platform: 'lancers', stage: 'funded' }, []],
  ] as const)('%o', (situation, expected) => { expect(found('契約はすでに成立しています。', situation)).toEqual(expected); });

  test('escrow waived at a contract without escrow is a violation', () => { expect(found('仮払いは必要ありません。', { stage: 'contracted' })).toEqual(['violation']); });
  test('escrow said to be paid is only to be checked', () => { expect(found('仮払いが完了しました。')).toEqual(['notice']); });
});
