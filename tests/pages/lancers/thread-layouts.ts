import { escape, OWN } from './read-double';

export interface Line {
  own: boolean;
  /** `YYYY-MM-DD hh:mm`. */
  at: string;
  body: string;
  picture?: boolean;
  file?: string;
}
/** Gives the class name for a part: random, but the same for the same part of one page. */
export type Classes = (part: string) => string;
/** Draws the messages of a conversation, each layout in its own way. */
export type Layout = (lines: readonly Line[], c: Classes) => string;

const PARTNER = '北町マーケット';
const NICKNAME = 'kitamachi';

/** Random class names from a seed, as a build makes them. */
export function classesFrom(seed: number): Classes {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  const given = new Map<string, string>();
  return (part) => {
    const name = given.get(part) ?? `${['css-', '_', 'sc-', ''][next() % 4] ?? ''}x${next().toString(36)}`;
    given.set(part, name);
    return name;
  };
}

const br = (text: string) => escape(text).replaceAll('\n', '<br>');
const long = (at: string) => `${at.slice(0, 4)}年${at.slice(5, 7)}月${at.slice(8, 10)}日 ${at.slice(11)}`;
const day = (at: string) => `${at.slice(0, 4)}年${at.slice(5, 7)}月${at.slice(8, 10)}日`;
const clock = (at: string) => at.slice(11);
const nameOf = ({ own }: Line) => (own ? OWN : PARTNER);
const extras = ({ picture, file }: Line, c: Classes) =>
  `${picture === true ? `<div class="${c('shot')}"><img src="/uploads/a1.png" alt=""></div>` : ''}${file === undefined ? '' : `<div class="${c('file')}"><a href="/attachment/download/77">${file}</a></div>`}`;

/** Lines in runs that have something in common. */
function runs(lines: readonly Line[], key: (line: Line) => string): Line[][] {
  const found: Line[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last?.[0] !== undefined && key(last[0]) === key(line)) last.push(line);
    else found.push([line]);
  }
  return found;
}
/** Each line with the date above it where a new day begins. */
const withDays = (lines: readonly Line[], separator: (text: string) => string, draw: (line: Line) => string) =>
  runs(lines, ({ at }) => at.slice(0, 10)).map((each) => separator(day(each[0]?.at ?? '')) + each.map(draw).join('')).join('');

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  articles: (lines, c) => `<section class="${c('list')}">${lines.map((line) => `<article class="${c('item')}"><header class="${c('head')}"><b>${nameOf(line)}</b> <time datetime="${line.at.replace(' ', 'T')}:00+09:00">${long(line.at)}</time></header><p class="${c('text')}">${br(line.body)}</p>${extras(line, c)}</article>`).join('')}</section>`,

  'nested divs': (lines, c) => `<div class="${c('outer')}"><div class="${c('list')}">${lines.map((line) => `<div class="${c('item')}"><div class="${c('inner')}"><div class="${c('meta')}"><div class="${c('who')}">${nameOf(line)}</div><div class="${c('badge')}">${line.own ? 'ランサー' : 'クライアント'}</div><div class="${c('at')}">${long(line.at)}</div></div><div class="${c('box')}"><div class="${c('text')}">${line.body.split('\n').map((part) => `<div>${escape(part)}</div>`).join('')}</div></div>${extras(line, c)}</div></div>`).join('')}</div></div>`,

  table: (lines, c) => `<table class="${c('table')}"><thead><tr><th>差出人</th><th>本文</th><th>日時</th></tr></thead><tbody>${lines.map((line) => `<tr><td>${nameOf(line)}</td><td>${br(line.body)}${extras(line, c)}</td><td>${line.at.replaceAll('-', '/')}</td></tr>`).join('')}</tbody></table>`,

  'bubbles left and right': (lines, c) => `<div class="${c('scroll')}">${withDays(lines, (text) => `<div class="${c('day')}"><span>${text}</span></div>`, (line) => `<div class="${c(line.own ? 'right' : 'left')} ${c('row')}">${line.own ? '' : `<img class="${c('face')}" src="/faces/1.png" alt=""><div class="${c('who')}">${PARTNER}</div>`}<div class="${c('bubble')}">${br(line.body)}</div>${extras(line, c)}<span class="${c('at')}">${clock(line.at)}</span>${line.own ? '<span>既読</span>' : ''}</div>`)}</div>`,

  'a definition list': (lines, c) => `<dl class="${c('list')}">${lines.map((line) => `<dt class="${c('head')}">${nameOf(line)} <span class="${c('at')}">${long(line.at)}</span></dt><dd class="${c('text')}">${br(line.body)}${extras(line, c)}</dd>`).join('')}</dl>`,

  'sections by day': (lines, c) => `<div class="${c('list')}">${runs(lines, ({ at }) => at.slice(0, 10)).map((each) => `<section class="${c('section')}"><h3 class="${c('day')}">${day(each[0]?.at ?? '')}</h3>${each.map((line) => `<div class="${c('item')}"><div class="${c('meta')}"><span class="${c('who')}">${nameOf(line)}</span><span class="${c('at')}">${clock(line.at)}</span></div><div class="${c('text')}">${line.body.split('\n').map((part) => `<p>${escape(part)}</p>`).join('')}</div>${extras(line, c)}</div>`).join('')}</section>`).join('')}</div>`,

  'groups by sender': (lines, c) => `<div class="${c('list')}">${runs(lines, ({ own }) => String(own)).map((each) => `<div class="${c('group')} ${c(each[0]?.own === true ? 'mine' : 'theirs')}"><div class="${c('who')}">${each[0] === undefined ? '' : nameOf(each[0])}</div>${each.map((line) => `<div class="${c('item')}"><div class="${c('text')}">${br(line.body)}</div>${extras(line, c)}<time class="${c('at')}">${long(line.at)}</time></div>`).join('')}</div>`).join('')}</div>`,

  'a list with the time inside the bubble': (lines, c) => `<ul class="${c('list')}">${lines.map((line) => `<li class="${c('item')}"><strong class="${c('who')}">${line.own ? 'あなた' : `${PARTNER}さん`}</strong><div class="${c('bubble')}"><span class="${c('text')}">${br(line.body)}</span>${extras(line, c)}<small class="${c('at')}">${long(line.at)} 既読</small></div><a href="#reply">返信する</a></li>`).join('')}</ul>`,

  'headings and paragraphs without rows': (lines, c) => `<div class="${c('list')}">${lines.map((line) => `<h4 class="${c('who')}">${nameOf(line)}</h4><span class="${c('at')}">${long(line.at)}</span><p class="${c('text')}">${br(line.body)}</p>${extras(line, c)}`).join('')}</div>`,

  'no classes, sides by style': (lines) => `<div>${lines.map((line) => `<div style="display: flex; justify-content: ${line.own ? 'flex-end' : 'flex-start'}"><div>${line.own ? '' : `<div><strong>${PARTNER}</strong></div>`}<div><div>${br(line.body)}</div>${extras(line, () => 'x')}</div><div><small>${long(line.at)}</small></div></div></div>`).join('')}</div>`,

  'two rows of a table for each message': (lines, c) => `<table><tbody>${lines.map((line) => `<tr class="${c('head')}"><th>${nameOf(line)}</th><td class="${c('at')}">${long(line.at)}</td></tr><tr class="${c('body')}"><td colspan="2">${br(line.body)}${extras(line, c)}</td></tr>`).join('')}</tbody></table>`,

  'custom elements': (lines, c) => `<message-list>${lines.map((line) => `<message-item class="${c('item')}"><message-text class="${c('text')}">${br(line.body)}</message-text>${extras(line, c)}<message-foot><message-who>${nameOf(line)}</message-who><message-at>${long(line.at)}</message-at></message-foot></message-item>`).join('')}</message-list>`,

  'name and time in one text': (lines, c) => `<div class="${c('list')}">${lines.map((line) => `<div class="${c('item')}"><p class="${c('head')}">${nameOf(line)}\u3000${long(line.at)}</p><blockquote class="${c('text')}">${br(line.body)}</blockquote>${extras(line, c)}</div>`).join('')}</div>`,
};

const BOARDS = [
  ['kitamachi', '商品レビュー記事の作成', PARTNER, '2026年11月21日 10:12', 'LINEのIDを教えてください。'],
  ['aoba_design', 'LINEスタンプのイラスト制作', '青葉デザイン', '2026年11月19日 18:00', '電話番号を教えてください。'],
  ['minato_ed', '暮らしのコラム', 'みなと編集室', '2026年11月18日 08:00', 'メールアドレスを送ってください。'],
] as const;

/** The list of conversations, with titles, times and previews that are none of this conversation. */
export const boardRows = (c: Classes, boards: readonly (readonly string[])[] = BOARDS) => `<div class="${c('rows')}">${boards.map(([nickname = '', title = '', partner = '', at = '', preview = '']) =>
  `<div class="${c('board')}"><p>${nickname}さんとのメッセージ ${title}</p><p>${partner}</p><span class="${c('rowtime')}">${at}</span><div class="${c('preview')}">${preview}</div><button type="button">開く</button></div>`).join('')}</div>`;

/** What stands over the page and is no part of it. */
const PROMO = '<div role="dialog"><p>特典は<br>今だけ</p><p>事務局</p><span>2026年11月30日 23:59</span><p>LINEの友だち追加で特典があります。</p><button>閉じる</button></div>';

export const composer = (c: Classes, { disabled = false, draft = '' } = {}) =>
  `<div class="${c('form')}"><label>メッセージ</label><textarea class="${c('field')}"${disabled ? ' disabled' : ''}>${draft}</textarea>${disabled ? '<p>規約違反の恐れがあるため、メッセージを送信できません</p>' : ''}<button type="button" class="${c('send')}">送信</button></div>`;

/** The whole page around a conversation. */
export function boardPage(conversation: string, c: Classes, { rows = boardRows(c), form = composer(c), head = '', promo = PROMO }: { rows?: string; form?: string; head?: string; promo?: string } = {}): string {
  return `<div class="${c('root')}">${rows}<div class="${c('pane')}"><h2 class="${c('title')}">${NICKNAME}さんとのメッセージ 商品レビュー記事の作成</h2>${head}<div class="${c('body')}">${conversation}</div>${form}</div></div>${promo}`;
}
