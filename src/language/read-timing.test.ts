import { expect, test } from 'vitest';
import { analyse } from './analyser-double';

const timingsOf = (text: string) => analyse(text, 'message').clauses.map(({ timing }) => timing);

test.each([
  ['契約後にLINEを教えてください', 'after_contract'], ['ご契約いただけましたら、LINEで連絡します', 'after_contract'], ['契約が成立した後に、LINEで連絡します', 'after_contract'],
  ['採用決定後はLINEで連絡します', 'after_contract'], ['採用となった場合は、LINEで連絡します', 'after_contract'], ['ご発注いただき次第、LINEで連絡します', 'after_contract'],
  ['仮払い後にLINEを教えてください', 'after_escrow'], ['仮払いが済みましたら、LINEで連絡します', 'after_escrow'], ['仮払い完了後、LINEで連絡します', 'after_escrow'], ['仮払いの手続きが完了してからLINEで連絡します', 'after_escrow'],
  ['エスクローの確認が取れ次第、LINEで連絡します', 'after_escrow'],
  ['申請が承認されましたら、LINEで連絡しましょう', 'after_approval'], ['承認後、LINEで連絡します', 'after_approval'], ['事務局の許可を得てからLINEで連絡してください', 'after_approval'], ['申請が通ったら、LINEで連絡します', 'after_approval'],
  ['契約し、仮払いが済んだらLINEで連絡します', 'after_escrow'],
] as const)('%s', (text, timing) => { expect(timingsOf(text).at(-1)).toBe(timing); });

test.each([
  'LINEを教えてください', '契約前にLINEを教えてください', '仮払い前ですがLINEで連絡します', '契約内容を確認した後、LINEで連絡ください', '申請した後、LINEで連絡ください', '承認されない場合は、LINEで連絡します',
  '仮払いをお願いします', '契約書を送った後にLINEします', '承認の流れをLINEで説明します', '契約について話した後、LINEします',
])('now: %s', (text) => { expect(timingsOf(text).at(-1)).toBe('now'); });

test('does not reach into the next sentence', () => {
  expect(timingsOf('仮払い後に始めます。LINEを教えてください')).toEqual(['after_escrow', 'now']);
});
