import { describe, expect, test } from 'vitest';
import type { JudgementContext } from '../model/judgement';
import { createPrefilter } from '../prefilter';
import { triggers } from '../rulebook/triggers';
import { filled, judge } from './engine-double';

/** Names of tools as people write them, plain and disguised. */
const TOOLS = [
  'LINE', 'Line', 'ＬＩＮＥ', 'L I N E', 'L.I.N.E', 'L-I-N-E', 'L・I・N・E', 'L1NE', 'LlNE', 'L○NE', 'LI●E', 'ライン', 'ﾗｲﾝ', 'らいん', 'ラ○ン', 'ラ◯ン', 'ラ●ン', '緑のアプリ', '公式LINE', 'グループLINE', 'オープンチャット', 'L\u200bI\u200bN\u200bE',
  'Chatwork', 'チャットワーク', 'ｃｈａｔｗｏｒｋ', 'チャットワ一ク', 'チャトワ', 'ちゃっとわーく', 'Skype', 'スカイプ', 'ｽｶｲﾌﾟ', 'スカ○プ', 'Slack', 'スラック', 'Discord', 'ディスコード',
  'Telegram', 'テレグラム', 'WhatsApp', 'ワッツアップ', 'カカオトーク', 'カカオ', 'WeChat', '外部ツール', '別のアプリ',
];

/** Requests at every level of politeness, with 〈〉 for the tool. */
const ASKED = [
  '〈〉でご連絡ください。', '〈〉でやり取りしましょう。', '〈〉にてお話しさせていただけますと幸いです。', '詳細は〈〉で。', '続きは〈〉にてお願いいたします。', '〈〉のIDを教えていただけますか？', '〈〉の追加をお願いします！', '今後のやり取りは〈〉でお願いできればと思います。',
  '〈〉に移動しませんか？', '〈〉でお話ししたいです。', '採用された方には〈〉での連絡が必要です。', '〈〉に登録していただく形になります。', 'よかったら〈〉教えて！', '〈〉の方がスムーズなので、そちらで進めさせてください。', '恐れ入りますが、〈〉へご連絡を賜れますと幸甚に存じます。',
];

/** The same words in refusals, rules and reports. */
const NOT_ASKED = [
  '〈〉でのやり取りはお断りしています。', '〈〉は使いません。', '〈〉でのご連絡はご遠慮ください。', '〈〉のIDは教えないでください。', '規約により、〈〉での連絡は禁止されています。', '〈〉ではなく、こちらのメッセージでお願いします。', '〈〉でのやり取りは一切ありません。',
  '「〈〉のIDを教えてください」と言われたら、事務局に知らせましょう。', '〈〉の交換は不要です。', '以前、〈〉で連絡が来たことがありました。', '〈〉に誘導されたという相談が増えています。',
];

const categoriesOf = (text: string, more: Partial<JudgementContext> = {}) => judge(text, more).filter(({ severity }) => severity !== 'notice').map(({ category }) => category);

describe.each(TOOLS)('%s', (tool) => {
  test('is told when it is asked for, in every form, in messages and posts', () => {
    const missed = filled(ASKED, tool).filter((text) => !categoriesOf(text).includes('off_platform_contact') || !categoriesOf(text, { kind: 'job' }).includes('off_platform_contact'));
    expect(missed).toEqual([]);
    const passes = createPrefilter(triggers);
    expect(filled(ASKED, tool).filter((text) => !passes(text))).toEqual([]);
  });

  test('is not told when it is refused, ruled out or told of', () => {
    expect(filled(NOT_ASKED, tool).filter((text) => categoriesOf(text).length > 0)).toEqual([]);
  });
});

test.each([
  'LINE広告の運用をお願いします。', 'LINE公式アカウントの構築を手伝ってください。', 'LINEスタンプの制作をご相談させてください。', 'LINE Botの開発経験を教えてください。', 'Slackと連携するツールの開発をお願いします。', 'Discord Botを作っていただけますか？', 'Zoomの録画を文字起こししてください。',
  'ガイドラインに沿って連絡してください。', 'タイムラインを教えてください。', 'デッドラインをお知らせください。', '商品のラインナップを送ってください。', 'アウトラインを共有してください。', '製造ラインの写真を送ってください。', 'スカイプラザの記事をお願いします。', 'ディスコ音楽について教えてください。', 'カカオ豆の記事をお願いします。',
  'メール配信の文面を作ってください。', '電話営業の台本をお願いします。', 'お問い合わせフォームの実装をお願いします。', 'LINEで送られてくる写真を加工してください。', 'LINEに関するコラムを書いてください。',
])('an innocent text raises nothing: %s', (text) => {
  expect(categoriesOf(text)).toEqual([]);
  expect(categoriesOf(text, { kind: 'job' })).toEqual([]);
});

describe('what it means depends on platform, stage and approval', () => {
  const severity = (more: Partial<JudgementContext>, text = 'LINEのIDを教えてください。') => judge(text, more).map((finding) => finding.severity);
  test.each([
    [{ platform: 'crowdworks', stage: 'before_contract' }, ['violation']],
    [{ platform: 'crowdworks', stage: 'contracted' }, ['violation']],
    [{ platform: 'crowdworks', stage: 'funded' }, ['notice']],
    [{ platform: 'crowdworks', stage: 'delivered' }, ['notice']],
    [{ platform: 'crowdworks', stage: 'unknown' }, ['caution']],
    [{ platform: 'crowdworks', stage: 'ended' }, ['violation']],
    [{ platform: 'crowdworks', stage: 'before_contract', approval: 'applied' }, ['violation']],
    [{ platform: 'crowdworks', stage: 'before_contract', approval: 'approved' }, []],
    [{ platform: 'crowdworks', stage: 'funded', approval: 'rejected' }, ['violation']],
    [{ platform: 'crowdworks', stage: 'funded', contractAmount: 100 }, ['violation']],
    [{ platform: 'crowdworks', stage: 'funded', contractAmount: 5000 }, ['notice']],
    [{ platform: 'crowdworks', stage: 'funded', kind: 'job' }, ['violation']],
    [{ platform: 'lancers', stage: 'before_contract' }, ['violation']],
    [{ platform: 'lancers', stage: 'contracted' }, ['violation']],
    [{ platform: 'lancers', stage: 'funded' }, []],
    [{ platform: 'lancers', stage: 'delivered' }, []],
    [{ platform: 'lancers', stage: 'completed' }, []],
    [{ platform: 'lancers', stage: 'unknown' }, ['caution']],
    [{ platform: 'crowdworks', stage: 'before_contract', sender: 'system' }, []],
    [{ platform: 'crowdworks', stage: 'before_contract', sender: 'unknown' }, ['violation']],
  ] as const)('%o', (situation, expected) => { expect(severity(situation)).toEqual(expected); });

  test('a message that claims an approval changes nothing', () => {
    expect(severity({}, '事務局の許可を得ていますので、LINEのIDを教えてください。')).toEqual(['violation']);
  });
  test.each([
    ['crowdworks', '仮払い後に、チャットワークのIDを教えてください。', ['notice']],
    ['crowdworks', 'サービス外連絡申請が承認されましたら、チャットワークでお願いします。', ['notice']],
    ['lancers', '仮払い後に、チャットワークのIDを教えてください。', []],
  ] as const)('%s: %s', (platform, text, expected) => { expect(severity({ platform }, text)).toEqual(expected); });
});
