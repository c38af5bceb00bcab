import { describe, expect, test } from 'vitest';
import type { JudgementContext } from '../model/judgement';
import { filled, severitiesIn } from './engine-double';

const found = (text: string, more: Partial<JudgementContext> = {}) => severitiesIn('on_site_work', text, { kind: 'job', ...more });

const ATTENDING = ['出社', '来社', '常駐', '半常駐', '客先常駐', '出勤'];
const REQUIRED = [
  '週3日は〈〉していただきます。', '〈〉が必須です。', '〈〉をお願いします。', '最初の1か月は〈〉してください。', '〈〉できる方を募集しています。', '〈〉していただく必要があります。', '月に2回は〈〉をお願いできますか？', '原則〈〉です。',
  '〈〉可能な方のみご応募ください。', '初日だけ〈〉していただけますでしょうか。', '〈〉してもらう形になります。', '水曜は〈〉となります。', '■条件\n・〈〉できる方',
];
const WELCOMED = ['〈〉できる方歓迎です。', '〈〉も可能です。', '〈〉できる方は優遇します。', '〈〉していただけると嬉しいです。', '〈〉していただけるとなお助かります。', '〈〉できるとなお可です。'];
const RULED_OUT = [
  '〈〉は不要です。', '〈〉の必要はありません。', '〈〉は一切ありません。', '〈〉していただくことはありません。', '〈〉なしで、すべて在宅です。', '〈〉しなくて大丈夫です。', '以前は〈〉していました。', '〈〉を求められたという相談が届いています。',
  '規約により、〈〉を条件にする募集は禁止されています。', '〈〉に関する記事を書いてください。',
];

describe.each(ATTENDING)('%s', (word) => {
  test('as a condition is a violation on CrowdWorks and nothing on Lancers', () => {
    expect(filled(REQUIRED, word).filter((text) => found(text).join() !== 'violation' || found(text, { kind: 'message' }).join() !== 'violation')).toEqual([]);
    expect(filled(REQUIRED, word).filter((text) => found(text, { platform: 'lancers' }).length > 0)).toEqual([]);
  });

  test('as a wish is a caution', () => { expect(filled(WELCOMED, word).filter((text) => found(text).join() !== 'caution')).toEqual([]); });
  test('is not told when it is ruled out or told of', () => { expect(filled(RULED_OUT, word).filter((text) => found(text).length > 0)).toEqual([]); });
});

test.each([
  '事務所まで来ていただきます。', '毎週月曜は会社に来てください。', '弊社にお越しいただける方を探しています。', '倉庫で梱包を手伝っていただきます。', '店舗での勤務です。', '作業は当社の会議室でお願いします。', '勤務地：名古屋市中区', '就業場所は渋谷です。',
  'アルバイトを募集しています。', '正社員登用あり', '週2回、スタジオに通っていただける方', '研修のため、初週は本社に集合してください。', '工場内で検品の作業をしていただきます。', '最寄り駅から近い当店で、接客のお仕事です。',
])('bound to a place: %s', (text) => { expect(found(text)).toEqual(['violation']); });

test.each([
  '会社のロゴを作ってください。', '店舗の紹介文を書いてください。', '倉庫の管理システムの開発です。', '会議室の予約アプリを作ってください。', '弊社で素材を用意します。', '本社は東京ですが、全国どこからでも作業できます。', '工場で働く人を取材した記事です。', '取材のため、現地に行っていただきます。',
  'オンラインで作業してください。', 'オンラインでの打ち合わせが可能な方', '完全在宅の仕事です。', '勤務地：フルリモート', '作業場所は自由です。', 'アルバイト向けの求人サイトの文章です。', 'パートナーを募集しています。', 'データセンターの移行手順書を書いてください。', 'パソコンに常駐するソフトの不具合を調べてください。',
  '通勤電車で読める小説をお願いします。', 'お店に来たお客様のアンケートを入力してください。', '来社予約システムの改修です。', '編集部に届いた手紙を入力してください。',
])('not bound to a place: %s', (text) => {
  expect(found(text)).toEqual([]);
  expect(found(text, { kind: 'message' })).toEqual([]);
});
