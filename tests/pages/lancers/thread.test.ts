// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { boardPage, boardRows, classesFrom, composer, LAYOUTS, type Line } from './thread-layouts';
import { documentOf } from '../document-of';
import { heard, read, readingOf, STORY, threadPage, told } from './thread-stories';

const c = classesFrom(11);
const { articles, table } = LAYOUTS;
const bubbles = LAYOUTS['bubbles left and right'];
const flat = LAYOUTS['a definition list'];
if (articles === undefined || table === undefined || bubbles === undefined || flat === undefined) throw new Error('a layout is missing');
const some = [articles, table, bubbles, flat] as const;
const missing = (main: string) => readingOf(main).health.missing;
const row = (name: string, time: string, body: string) => `<div class="r"><div class="m"><b>${name}</b><span class="t">${time}</span></div><div class="b">${body}</div></div>`;
const rows = (...all: string[]) => boardPage(`<div class="l">${all.join('')}</div>`, c, { rows: '' });

describe.each(Object.entries(LAYOUTS))('%s', (name, layout) => {
  test.each([1, 2, 3])('whatever its class names (%i)', (seed) => {
    const names = classesFrom(seed);
    const main = boardPage(layout(STORY, names), names);
    expect(heard(main)).toEqual(told(STORY));
    const { health, stage, viewer, subject, client } = readingOf(main);
    expect(health).toEqual({ state: 'partial', missing: [{ what: 'attachments', count: 2 }, { what: 'read_by_structure' }, { what: 'stage' }] });
    expect(stage).toEqual({ value: 'unknown', evidence: null, source: 'page' });
    expect({ viewer, subject, client }).toEqual({ viewer: 'worker', subject: '7001', client: { id: 'kitamachi', name: '北町マーケット', facts: {} } });
  });

  // Where no name stands beside the own messages, these alone do not tell whose they are.
  const nameless = name === 'bubbles left and right' || name === 'no classes, sides by style';
  test.each([0, 1, 2, 3, 4, 5])('the %i. message alone', (at) => {
    const [line] = STORY.slice(at);
    if (line === undefined) throw new Error('the story is too short');
    const [[, time, body] = []] = told([line]);
    expect(heard(boardPage(layout([line], c), c))).toEqual([[nameless && line.own ? 'unknown' : line.own ? 'worker' : 'client', time, body]]);
  });

  test('answers that are nothing but a time', () => {
    const dates: Line[] = [...STORY.slice(0, 1), { own: false, at: '2026-11-20 09:40', body: '14:00' }, { own: true, at: '2026-11-20 10:40', body: '11月25日 14:00\n11月26日 15:00' }, { own: false, at: '2026-11-20 11:40', body: '2026年11月25日 14:00' }, ...STORY.slice(1, 2)];
    expect(heard(boardPage(layout(dates, c), c))).toEqual(told(dates));
  });

  test('messages without words, and short ones that say the same', () => {
    const lines: Line[] = [...STORY.slice(0, 1), { own: false, at: '2026-11-20 10:40', body: '', picture: true }, { own: true, at: '2026-11-20 11:40', body: '', file: '契約書.pdf' }, ...[0, 1, 2, 3, 4, 5].map((at): Line => ({ own: at % 3 === 0, at: `2026-11-21 09:1${at}`, body: 'はい' }))];
    const main = boardPage(layout(lines, c), c);
    expect(heard(main)).toEqual(told(lines));
    expect(new Set(readingOf(main).messages.map(({ key }) => key)).size).toBe(lines.length);
    expect(missing(main)).toContainEqual({ what: 'attachments', count: 2 });
  });

  test('wherever the composer and the other conversations stand', () => {
    const inside = layout(STORY, c);
    const form = '<form><textarea></textarea><button>送信</button></form>';
    const links = '<ul><li><a href="/mypage/message?boardId=1"><b>北町マーケット</b><span>2026年11月20日 10:00</span><p>LINEのIDを教えてください。</p></a></li></ul>';
    const aside = '<aside><div><b>北町マーケット</b><span>2026年11月20日 10:00</span><p>一つ目</p></div><div><b>青葉</b><span>2026年11月20日 11:00</span><p>二つ目</p></div></aside>';
    for (const main of [`<section>${inside}${form}</section>`, `<section>${form}${inside}</section>`, `<div>${inside}<textarea></textarea><button>送信</button></div>`, ...[links, aside, boardRows(c)].map((list) => `<div>${list}<div class="pane">${inside}</div>${form}</div>`)]) {
      expect(heard(main)).toEqual(told(STORY));
    }
  });

  test('our own notes change nothing', () => {
    const page = threadPage(boardPage(layout(STORY, c), c));
    const document = documentOf(page);
    const before = read(page, document);
    for (const { after } of before.anchors.messages) {
      const host = document.createElement('div');
      host.setAttribute('data-keiyaku-guard', '');
      host.append('仮払い済み 2026年11月20日 10:00 北町マーケット');
      after.after(host);
    }
    expect(read(page, document).reading).toEqual(before.reading);
  });
});

describe('the way back to the page', () => {
  test.each(some.map((layout) => [layout] as const))('each message has its text and its last element (%#)', (layout) => {
    const page = threadPage(boardPage(layout(STORY, c), c));
    const document = documentOf(page);
    const { reading, anchors } = read(page, document);
    expect(anchors.messages.map(({ key }) => key)).toEqual(reading.messages.map(({ key }) => key));
    expect(anchors.messages.map(({ body }) => body.text)).toEqual(reading.messages.map(({ body }) => body));
    for (const { body, after } of anchors.messages) for (const { node, nodeStart, start, end } of body.pieces) {
      expect(body.text.slice(start, end)).toBe(node.data.slice(nodeStart, nodeStart + end - start));
      expect(after.contains(node)).toBe(true);
    }
    expect(new Set(anchors.messages.map(({ after }) => after)).size).toBe(STORY.length);
    expect(anchors.composer?.tagName).toBe('TEXTAREA');
  });
});

describe('times', () => {
  test('relative ones are unknown, and said to be', () => {
    const main = rows(row('sora_writer', '3時間前', '一通目です。'), row('北町マーケット', '昨日 14:05', '二通目です。'), row('北町マーケット', 'たった今', '三通目です。'));
    expect(heard(main)).toEqual([['worker', null, '一通目です。'], ['client', null, '二通目です。'], ['client', null, '三通目です。']]);
    expect(missing(main)).toContainEqual({ what: 'time', count: 3 });
  });
  test('a clock time below 「今日」 has no date, not that of the day before', () => {
    const main = rows('<p>2026年11月19日</p>', row('sora_writer', '9:00', '一通目です。'), '<p>今日</p>', row('北町マーケット', '10:00', '二通目です。'));
    expect(heard(main).map(([, time]) => time)).toEqual(['2026-11-19T09:00+09:00', null]);
  });
  test('a date without its year takes it from the others', () => {
    const main = rows(row('sora_writer', '2025/12/30 9:00', '一通目です。'), row('北町マーケット', '1/4 10:00', '二通目です。'));
    expect(heard(main).map(([, time]) => time)).toEqual(['2025-12-30T09:00+09:00', '2026-01-04T10:00+09:00']);
  });
  test('a bubble without a time of its own is a message all the same', () => {
    const bubble = (side: string, body: string, time: string) => `<div class="${side}"><div class="b">${body}</div>${time}</div>`;
    const main = rows(bubble('o', '一通目です。', '<i class="t">2026/11/20 9:00</i>'), bubble('p', '<b>北町マーケット</b><p>二通目です。</p>', ''), bubble('p', '<b>北町マーケット</b><p>三通目です。</p>', '<i class="t">2026/11/20 10:00</i>'));
    expect(heard(main)).toEqual([['worker', '2026-11-20T09:00+09:00', '一通目です。'], ['client', null, '二通目です。'], ['client', '2026-11-20T10:00+09:00', '三通目です。']]);
  });
});

describe('who is who', () => {
  const bodies = ['一通目です。', '二通目です。', '三通目です。'] as const;
  const senders = (names: readonly string[], options = {}) => readingOf(rows(...names.map((name, at) => row(name, `2026/11/20 1${at}:00`, bodies[at % 3] ?? ''))), options).messages.map(({ sender }) => sender);
  test.each([
    ['the own nickname', ['sora_writer', 'みなと'], ['worker', 'client']],
    ['in brackets', ['そら (sora_writer)', 'みなと'], ['worker', 'client']],
    ['あなた', ['あなた', 'みなとさん'], ['worker', 'client']],
    ['the partner of the heading alone', ['kitamachi', 'kitamachi'], ['client', 'client']],
    ['a link to another person', ['<a href="/client/minato">みなと</a>', '<a href="/client/minato">みなと</a>'], ['client', 'client']],
    ['strangers alone may be either', ['そら', 'みなと'], ['unknown', 'unknown']],
    ['one stranger alone may be the person', ['みなと', 'みなと'], ['unknown', 'unknown']],
    ['the site beside two people', ['sora_writer', 'みなと', 'ランサーズ事務局'], ['worker', 'client', 'system']],
    ['who takes the site\'s name is no system', ['sora_writer', 'ランサーズ事務局'], ['worker', 'client']],
  ])('%s', (_, names, expected) => { expect(senders(names)).toEqual(expected); });
  test('a client looks', () => {
    expect(senders(['sora_writer', 'みなと'], { purpose: 'client' })).toEqual(['client', 'worker']);
    expect(readingOf(rows(row('sora_writer', '2026/11/20 9:00', 'はじめまして。')), { purpose: 'client' }).health.missing).toContainEqual({ what: 'client_view' });
  });
  test('nobody is logged in', () => {
    expect(senders(['sora_writer', 'みなと'], { purpose: null })).toEqual(['unknown', 'unknown']);
    expect(readingOf(rows(row('みなと', '2026/11/20 9:00', 'はじめまして。')), { purpose: null }).health.missing).toContainEqual({ what: 'sender', count: 1 });
  });
});

describe('what stands between and around', () => {
  test.each([['進行中', 'funded'], ['仮払い待ち', 'contracted'], ['仮払い済み', 'funded'], ['終了', 'completed'], ['キャンセル', 'ended']])('a label %s of the site\'s own', (label, value) => {
    expect(readingOf(boardPage(articles(STORY, c), c, { head: `<p><span>${label}</span></p>` })).stage).toEqual({ value, evidence: label, source: 'page', where: 'label' });
  });
  test.each([
    ['in a sentence', '<p>進行中の案件です</p>'], ['to press', '<button>キャンセル</button><a href="#a">進行中</a>'], ['in a choice', '<ul><li>進行中</li><li>終了</li></ul>'],
    ['two that disagree', '<p>進行中</p><p>仮払い待ち</p>'], ['not shown', '<p hidden>進行中</p>'],
  ])('a label %s is none', (_, head) => { expect(readingOf(boardPage(articles(STORY, c), c, { head })).stage.value).toBe('unknown'); });
  test('a label that somebody wrote, or that stands with another conversation, is none', () => {
    for (const layout of some) expect(readingOf(boardPage(layout([...STORY, { own: false, at: '2026-11-21 12:00', body: '仮払い済み' }], c), c)).stage.value).toBe('unknown');
    expect(readingOf(boardPage(articles(STORY, c), c, { rows: `<div><div><p>aさんとのメッセージ 題</p><p>進行中</p></div><div><p>bさんとのメッセージ 題</p><p>進行中</p></div></div>` })).stage.value).toBe('unknown');
  });
  test('older messages that are not shown are said', () => {
    expect(missing(boardPage(`<button>以前のメッセージを表示</button>${articles(STORY, c)}`, c))).toContainEqual({ what: 'folded_history' });
    expect(missing(boardPage(articles([...STORY, { own: false, at: '2026-11-21 12:00', body: '以前のメッセージを表示' }], c), c))).not.toContainEqual({ what: 'folded_history' });
  });
  test('a line of the site\'s between messages is told, a divider is not', () => {
    const main = rows(row('sora_writer', '2026/11/20 9:00', '一通目です。'), '<p class="n">仮払いの手続きが行われました。</p>', row('みなと', '2026/11/20 10:00', '二通目です。'), '<p class="u">ここから未読</p>', row('みなと', '2026/11/20 11:00', '三通目です。'));
    expect(heard(main)).toHaveLength(3);
    expect(missing(main)).toContainEqual({ what: 'messages', count: 1 });
  });
  test('a draft is no message, and a field that is shut is a composer', () => {
    const main = boardPage(articles(STORY, c), c, { form: composer(c, { disabled: true, draft: '2026年11月22日 10:00\nLINEのIDです。' }) });
    expect(heard(main)).toEqual(told(STORY));
    expect(read(threadPage(main)).anchors.composer?.hasAttribute('disabled')).toBe(true);
  });
  test.each(Object.entries(LAYOUTS))('a message that says only 「既読」 is kept, and harms no other: %s', (_, layout) => {
    const found = heard(boardPage(layout([...STORY, { own: false, at: '2026-11-21 12:00', body: '既読' }], c), c));
    expect(found.slice(0, -1)).toEqual(told(STORY));
    expect(found.at(-1)?.[2]).toContain('既読');
  });
  test('who begins a text with the own name of the person is not the person', () => {
    const said = '<p class="s">sora_writer</p><p class="s">LINEのIDを教えてください。</p>';
    const main = rows(row('sora_writer', '2026/11/20 9:00', '<p class="s">一通目です。</p>'), row('みなと', '2026/11/20 10:00', said), row('みなと', '2026/11/20 11:00', said));
    expect(heard(main).map(([sender]) => sender)).toEqual(['worker', 'client', 'client']);
    expect(heard(main)[1]?.[2]).toBe('sora_writer\nLINEのIDを教えてください。');
  });
  test('an address that somebody wrote is a part of the message', () => {
    const main = rows(row('sora_writer', '2026/11/20 9:00', '資料です。<a href="https://example.com/a.pdf">https://example.com/a.pdf</a>'), row('みなと', '2026/11/20 10:00', '二通目です。'));
    expect(heard(main)[0]?.[2]).toBe('資料です。https://example.com/a.pdf');
  });
});

describe('what does not fit is not judged', () => {
  const inbox = `<div>${boardRows(c)}<p>メッセージを選んでください</p></div>`;
  const people = (names: readonly string[]) => `<div class="l">${names.map((name, at) => row(name, `2026/11/2${at} 9:00`, `${name}からの返事です。`)).join('')}</div>`;
  test.each([
    ['no conversation is open', inbox],
    ['nothing at all', ''],
    ['a composer alone', composer(c)],
    ['no composer', boardPage(articles(STORY, c), c, { form: '' })],
    ['two composers', boardPage(articles(STORY, c), c, { form: composer(c) + composer(c) })],
    ['a composer in a dialog', `${inbox}<div role="dialog"><textarea></textarea><button>送信</button></div>`],
    ['an empty conversation', boardPage('<p>メッセージはまだありません</p>', c)],
    ['an empty conversation without a heading', `<div>${boardRows(c)}<div><p>まだありません</p>${composer(c)}</div></div>`],
    ['an empty conversation beside links', `<div><div><a href="/mypage/message?boardId=1"><b>みなと</b><span>2026年11月20日 10:00</span><p>下書き</p></a></div><div>${composer(c)}</div></div>`],
    ['a list of many people', `<div>${people(['みなと', 'あおば', 'きたまち'])}<div>${composer(c)}</div></div>`],
    ['two lists', `<div><div class="a">${row('みなと', '2026/11/20 9:00', '一通目です。').repeat(2)}</div><section>${row('みなと', '2026/11/20 9:00', '一通目です。').repeat(2)}</section>${composer(c)}</div>`],
    ['messages without times', rows('<div><b>みなと</b><p>LINEのIDを教えてください。</p></div>')],
    ['hidden messages', rows(`<div hidden>${row('みなと', '2026/11/20 9:00', '一通目です。')}</div>`)],
  ])('%s', (_, main) => {
    const { health, messages, stage } = readingOf(main);
    expect(messages).toEqual([]);
    expect(health).toEqual({ state: 'unreadable', missing: [{ what: 'unknown_layout' }] });
    expect(stage.value).toBe('unknown');
  });

  test('a page in translation', () => {
    expect(readingOf(boardPage(articles(STORY, c), c), { htmlClass: 'translated-ltr' }).health).toMatchObject({ state: 'unreadable' });
  });
  test('a conversation that is not Japanese is read, and said', () => {
    const english = STORY.map((line) => ({ ...line, body: 'Thank you very much for your kind proposal.' }));
    expect(missing(boardPage(articles(english, c), c))).toContainEqual({ what: 'not_japanese' });
  });
  test('an address without a board is no thread', () => {
    expect(read({ url: 'https://www.lancers.jp/mypage/message', html: '' }).reading).toMatchObject({ kind: 'inbox', messages: [], health: { state: 'unreadable' } });
  });
  test('an address of a person and a work is a thread that has no name', () => {
    const { reading } = read({ ...threadPage(boardPage(articles(STORY, c), c)), url: 'https://www.lancers.jp/mypage/message/?userId=900002&workId=5600009' });
    expect(reading).toMatchObject({ kind: 'thread', subject: null, messages: STORY.map(() => ({})) });
  });
});

test('a name that leads to a profile is no file, and whose it is is known', () => {
  const names = classesFrom(11);
  const linked = ['/profile/sora_writer', '/client/kitamachi', 'https://www.lancers.jp/profile/kitamachi_files'];
  for (const href of linked) {
    const own = href.includes('sora_writer');
    const main = boardPage(`<div class="l">${['1', '2'].map((day) => `<div class="r"><div class="m"><a href="${href}">${own ? 'sora_writer' : '北町マーケット'}</a><span class="t">2026年11月2${day}日 09:00</span></div><div class="b">${day}件目をお送りします。</div></div>`).join('')}</div>`, names);
    expect(readingOf(main)).toMatchObject({ messages: [{ sender: own ? 'worker' : 'client' }, { sender: own ? 'worker' : 'client' }], health: { missing: [{ what: 'read_by_structure' }, { what: 'stage' }, ...(own ? [{ what: 'client' }] : [])] } });
  }
});
