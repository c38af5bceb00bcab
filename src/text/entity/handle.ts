import type { Span } from '../../model/finding';

/** A word that says that a name to be found by comes next. */
const LABELLED = /(?:(?<![a-z])(?:line|chatwork|skype|kakao|wechat|telegram|discord|zoom|slack|twitter|instagram)?[ _-]?id|アカウント(?:名|id)?|ユーザー?(?:名|ネーム|id)|ハンドル(?:ネーム|名)) {0,2}(?:[:=→⇒➡▶「『【〔([]|は|が)[ :→「『【(]{0,3}@?/giu;
/** A tool's name does the same where what follows cannot be a word: 「LINEは tanaka_55」. */
const NAMED_TOOL = /(?:line|ライン|らいん|ﾗｲﾝ|chatwork|チャットワーク|skype|スカイプ|kakao(?:talk)?|カカオ(?:トーク)?|wechat|telegram|テレグラム|discord|ディスコード|instagram|インスタ(?:グラム)?)[)）」』】]{0,2} {0,2}(?:[:=→⇒➡▶「『【〔([]|は|が)[ :→「『【(]{0,3}@?/giu;
const NUMBERS_OTHER_THINGS = /(?:案件|商品|注文|依頼|仕事|管理|取引|動画|画像|記事|作品|プロジェクト|ジョブ|求人|ミーティング|会議|meeting|video|job|order|item)[ _]?$/iu;
const AT_NAME = /@[a-z0-9_](?:[a-z0-9_-]|\.(?=[a-z0-9_])){2,29}/giu;
const SKYPE = /live:[a-z0-9._-]{3,40}/giu;
const NUMBERED = /(?<![a-z0-9_.#])[a-z0-9_.]{2,32}#\d{4}(?!\d)/giu;
const ID = /[a-z0-9_](?:[a-z0-9_-]|\.(?=[a-z0-9_])){3,29}/iuy;

const AT_RULES = new Set((
  'media import font-face keyframes charset supports page namespace layer container property include mixin extend use forward else each while '
  + 'return returns function tailwind apply param params type types override deprecated component entity test autowired throws since author todo example'
).split(' '));
const PLAIN_WORDS = new Set('password pass none null test user admin mail email line chatwork skype slack zoom discord your name here sample example xxxx'.split(' '));
const REACHED_BY = /(?:line|ライン|らいん|twitter|ツイッター|instagram|インスタ|telegram|テレグラム|discord|ディスコード|カカオ|kakao|アカウント|フォロー|dm|id|友だち|友達|追加|検索|(?<![a-z])x)[^\n。]{0,12}$/iu;
const CONTEXT = 24;

/** Names by which a person is found on a service: 「ID：tanaka_123」, @123abcde, tanaka#1234, live:.cid.…. */
export function findHandles(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: label, index } of text.matchAll(LABELLED)) {
    const start = index + label.length;
    ID.lastIndex = start;
    const id = ID.exec(text)?.[0] ?? '';
    const isStated = !/[はが][ :→「『【(]{0,3}@?$/u.test(label) || hasSign(id);
    if (isStated && isName(id) && !NUMBERS_OTHER_THINGS.test(text.slice(Math.max(0, index - CONTEXT), index))) {
      found.push({ start: label.endsWith('@') ? start - 1 : start, end: start + id.length });
    }
  }
  for (const { 0: label, index } of text.matchAll(NAMED_TOOL)) {
    const start = index + label.length;
    ID.lastIndex = start;
    const id = ID.exec(text)?.[0] ?? '';
    if (hasSign(id) && isName(id)) found.push({ start: label.endsWith('@') ? start - 1 : start, end: start + id.length });
  }
  for (const { 0: name, index } of text.includes('@') ? text.matchAll(AT_NAME) : []) {
    if (isAtName(text, index, name)) found.push({ start: index, end: index + name.length });
  }
  for (const { 0: name, index } of text.includes('live:') ? text.matchAll(SKYPE) : []) found.push({ start: index, end: index + name.length });
  for (const { 0: name, index } of text.includes('#') ? text.matchAll(NUMBERED) : []) {
    if (/(?:discord|ディスコ|フレンド|id)[^\n。]{0,12}$/iu.test(before(text, index))) found.push({ start: index, end: index + name.length });
  }
  return found;
}

function isAtName(text: string, at: number, sign: string): boolean {
  const name = sign.slice(1);
  const follows = before(text, at);
  if (/[a-z0-9._%+/-]$/iu.test(follows) && !/(?<![a-z])line$/iu.test(follows)) return false;
  if (AT_RULES.has(name.toLowerCase()) || /^[/({]/u.test(text.charAt(at + sign.length)) || !isName(name)) return false;
  // 「@1000yen」 is a price for each.
  if (/^\d+[a-z]{1,3}$/iu.test(name)) return false;
  return hasSign(name) || REACHED_BY.test(follows);
}

function isName(id: string): boolean {
  return id.length >= 4 && /[a-z]/iu.test(id) && !PLAIN_WORDS.has(id.toLowerCase()) && !/^(.)\1+$/u.test(id);
}

/** True when a name has what words have not: a digit, a low line, a dot inside. */
function hasSign(name: string): boolean {
  return /[\d_.]/u.test(name);
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - CONTEXT), at);
}
