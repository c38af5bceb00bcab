import { describe, expect, test } from 'vitest';
import { moodOf, moodsOf } from '../analyser-double';

describe('request', () => {
  test.each([
    'こちらのIDをLINEに追加してください。',
    'お手すきの際にLINEをご登録くださいませ',
    'お電話番号をお教え下さい',
    'LINEで送ってもらえますか？',
    '連絡先を教えていただけますでしょうか',
    'LINEのQRを送ってくれませんか',
    'お名前をお聞かせ願えますか',
    'LINEを教えていただきたいのですが',
    'LINEで送っていただきたく存じます',
    'LINEに来てほしいです',
    'LINEでの連絡をお願いいたします',
    'LINE追加お願い🙏',
    'まずはLINEの登録をお願いできればと思います',
    'LINEを教えてもらってもいいですか',
    'LINEを送っていただくことは可能でしょうか',
    'LINEに連絡ちょうだい',
    'LINEを送れ',
    'LINEで連絡しろ',
    'LINEを追加してね！',
    '続きはLINEで',
    '面接のご相談はLINEまで。',
    'ご応募はLINEにて',
    'ご質問はLINEへどうぞ',
    '応募→LINE',
    '公式LINEはこちら',
    'LINEにてご連絡お待ちしております',
    '出社をお願いすることがあります',
    'LINEに登録いただくようお願い申し上げます',
    'LINEで頼むわ',
  ])('%s', (text) => { expect(moodOf(text)).toBe('request'); });

  test.each([
    ['LINEを教えてくださると', '助かります'],
    ['電話番号をご共有いただければ', '幸いです'],
    ['教材をお取り寄せいただけますと', '幸いです'],
    ['LINEを追加して、', 'IDを送ってください'],
    ['LINEに参加し、', '自己紹介をお願いします'],
    ['LINEを追加してから', 'ご応募ください'],
    ['LINEで話せると', '嬉しいです'],
    ['LINEで送ってもらえると', '早いです'],
    ['LINEにて賜れますと', '幸甚に存じます'],
  ])('goes through a chain: %s %s', (first, second) => { expect(moodsOf(first + second)).toEqual(['request', 'request']); });

  test('what is promised hangs on it', () => {
    expect(moodsOf('LINEを追加していただければ、すぐにご案内します')).toEqual(['request', 'offer']);
    expect(moodsOf('LINEを追加していただきましたら、案内を送ります')).toEqual(['condition', 'offer']);
  });

  test.each([
    ['LINEの追加をお願いしました', 'report'],
    ['LINEで連絡をもらいました', 'report'],
    ['LINEで資料をお送りします', 'offer'],
    ['LINEからもご利用いただけます', 'offer'],
    ['LINEは教えないでください', 'refusal'],
    ['LINEのご連絡はご遠慮ください', 'refusal'],
    ['LINEにはお答えいただけません', 'refusal'],
    ['LINEで連絡させていただきます', 'offer'],
    ['LINEで話させていただけますか', 'proposal'],
    ['LINEが届いています', 'statement'],
  ] as const)('but not: %s', (text, mood) => { expect(moodOf(text)).toBe(mood); });
});

describe('proposal', () => {
  test.each([
    'LINEで話しましょう',
    'LINEに移りましょうか',
    'LINEに切り替えませんか？',
    'LINEで打ち合わせはいかがでしょう',
    'LINEで相談するのはどうですか',
    'LINEのほうが早いです',
    'LINEの方がやり取りしやすいです',
    'LINEだけどLINEが楽です',
    'LINEでやり取りできますか',
    'LINEは使えますか？',
    'LINEを使うことはできますか',
    'LINE交換は可能でしょうか',
    'LINEで連絡してもよろしいですか',
    'LINEで話したいです',
    'LINEでお話しできればと思います',
    'LINEで面談させていただければと',
    'LINEで話そう',
    'LINE移れない？',
    'LINEがおすすめです',
    'LINEでいいですか',
  ])('%s', (text) => { expect(moodOf(text)).toBe('proposal'); });

  test.each([
    ['LINEを使っていますか', 'question'],
    ['LINEはありませんか', 'question'],
    ['LINEでやり取りできます', 'offer'],
    ['LINEで話したくありません', 'refusal'],
    ['LINEで話し合いました', 'report'],
    ['LINEが便利なのは知っています', 'statement'],
  ] as const)('but not: %s', (text, mood) => { expect(moodOf(text)).toBe(mood); });
});

test('what is asked of a thought is proposed', () => {
  expect(moodsOf('LINEのほうが楽だと思うのですが、いかがですか')).toEqual(['proposal', 'proposal']);
});

describe('requirement', () => {
  test.each([
    'LINEの登録が必要です',
    'LINE必須',
    '連絡手段：LINE必須',
    'LINEの追加が応募の条件となります',
    '月に一度は事務所に来ていただきます',
    '教材をご購入いただきます',
    '参加費をお支払いいただきます', '1万円をお預けいただきます',
    '作業前にLINEで報告してもらいます',
    '出社することになります',
    '教材をご購入いただく形になります',
    '作業の前にLINEで報告すること。',
    '毎日LINEで報告するように。',
    'LINEを登録しなければなりません',
    'LINEに登録しないといけません',
    'LINEは追加すべきです',
    'LINEを使える方',
    '電話でのやり取りが可能な方',
    'LINEを使える方を募集しています',
    'LINEでしか連絡できません',
    '必ずLINEで報告します',
    '教材を買っていただく必要がございます',
  ])('%s', (text) => { expect(moodOf(text)).toBe('requirement'); });

  test('what fails without it is required', () => {
    expect(moodsOf('LINEを追加しないと始められません')).toEqual(['requirement', 'requirement']);
    expect(moodsOf('教材を購入していただき、後ほど返金します')).toEqual(['requirement', 'offer']);
    expect(moodsOf('教材を買ってもらって、後ほど返金します')).toEqual(['requirement', 'offer']);
    expect(moodsOf('教材を買ってもらって、届いたら返金します')).toEqual(['requirement', 'condition', 'offer']);
    expect(moodsOf('連絡させてもらって、後ほど返金します')).toEqual(['offer', 'offer']);
    expect(moodsOf('お時間をいただいて、後ほど返金します')).toEqual(['offer', 'offer']);
  });

  test.each([
    ['LINEの登録は必要ありません', 'refusal'],
    ['LINEの登録は必須ではありません', 'refusal'],
    ['LINEの登録は必要ですか', 'question'],
    ['LINEでの報告をさせていただきます', 'offer'],
    ['温かいご飯いただきます', 'offer'],
    ['事務所に来ていただきました', 'report'],
    ['出社は不要です', 'refusal'],
  ] as const)('but not: %s', (text, mood) => { expect(moodOf(text)).toBe(mood); });
});

describe('items of a list', () => {
  test('have the mood of what introduces them', () => {
    expect(moodsOf('以下をお送りください。\n・電話番号\n・住所')).toEqual(['request', 'request', 'request']);
    expect(moodsOf('必須条件\n・LINEの利用\n・週2日の出社')).toEqual(['requirement', 'requirement', 'requirement']);
    expect(moodsOf('以下をご記入のうえ、ご応募ください。未記入の方は対象外です。\n　氏名／生年月日').at(-1)).toBe('request');
    expect(moodsOf('◆応募の方法\n(1) 経歴の要約\n(2) 履歴書を添付')).toEqual(['statement', 'request', 'request']);
    expect(new Set(moodsOf('取り上げる例：\n・LINEで話しましょうと誘う\n・電話番号を教えてと言う').slice(1))).toEqual(new Set(['quotation']));
    expect(moodsOf('見出し構成案は以下のとおりです。\nH2 LINEで連絡してください\n以上です。').at(1)).toBe('quotation');
    expect(moodsOf('【禁止事項】\n・LINEの交換')).toEqual(['statement', 'quotation']);
  });

  test.each(['【記入事項】氏名／年齢', '応募項目：氏名、年齢', '応募の際は氏名と年齢', '応募文に①氏名 ②年齢', '提案文の冒頭に氏名'])('stand beside their heading: %s', (text) => {
    expect(moodsOf(text)).toEqual(['request']);
  });

  test.each(['応募方法の説明', '応募文の添削', '応募項目の一覧表'])('but a heading alone asks for nothing: %s', (text) => {
    expect(moodsOf(text)).toEqual(['statement']);
  });

  test('but keep a mood of their own', () => {
    expect(moodsOf('以下をお送りください。\n・電話番号は不要です')).toEqual(['request', 'refusal']);
    expect(moodsOf('ご確認ください。\n・LINEの利用')).toEqual(['request', 'statement']);
  });
});
