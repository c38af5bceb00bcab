// Courtesies, in which no rule has anything to look for. The corpus' texts are about what is forbidden, and all but a few have a trigger.
const SENTENCES = [
  'お世話になっております。', 'こちらこそよろしくお願いいたします。', 'ありがとうございます。とても助かります。', '承知いたしました。', 'どうぞよろしくお願いします。', 'お疲れさまでした。', 'かしこまりました。', 'こんにちは。', 'こんばんは。',
  'わかりました。', 'なるほど。', 'すみません。', 'それでは、また。', 'はじめまして。', 'そうでしたか。', 'たしかに。', 'おはようございます。', 'ありがとうございました。',
];

/** Texts of a few sentences that never leave the page, each another. @param {(text: string) => boolean} couldFire */
export function cleanTexts(couldFire) {
  const texts = SENTENCES.flatMap((one) => SENTENCES.map((other) => `${one}\n${other}`)).filter((text) => !couldFire(text));
  if (texts.length < 20) throw new Error('there are not enough texts without a trigger');
  return texts;
}
