// The same conversation in several layouts, as React components. A board names the one in which it is drawn.
// Class names have the form of a build's: they say nothing and change with every release.
import { createElement as h } from 'react';

const ME = 'sora_writer';
const css = (seed) => `css-${(seed * 7919 + 104729).toString(36)}`;
const names = (...parts) => Object.fromEntries(parts.map((part, index) => [part, css(parts.length * 31 + index)]));

/** A message's text as the site renders it: line breaks are <br>, never markup from the text. */
const lines = (text) => text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [h('br', { key: index }), line]));
const file = (name) => (name === undefined ? null : h('a', { className: 'attached', href: '/attachment/download/1' }, name));
const dayOf = (time) => time.split(' ')[0];
const clockOf = (time) => time.split(' ')[1];

/** A box for each message, with its name above and its time below. */
function Boxes({ messages, partner }) {
  const c = names('list', 'line', 'mine', 'who', 'text', 'at');
  return h('div', { className: `boxes ${c.list}` }, messages.map((message, index) => h('div', { key: index, className: `${c.line} ${message.own ? `mine ${c.mine}` : ''}` },
    h('span', { className: `who ${c.who}` }, message.own ? ME : partner),
    h('div', { className: c.text }, lines(message.body)),
    file(message.file),
    h('span', { className: `at ${c.at}` }, message.time))));
}

/** Bubbles left and right: clock times below the date of the day, a name on the other side alone. */
function Bubbles({ messages, partner }) {
  const c = names('scroll', 'day', 'left', 'right', 'face', 'who', 'bubble', 'at');
  return h('div', { className: `bubbles ${c.scroll}` }, messages.flatMap((message, index) => [
    index === 0 || dayOf(messages[index - 1].time) !== dayOf(message.time) ? h('div', { key: `day${index}`, className: `day ${c.day}` }, h('span', null, dayOf(message.time))) : null,
    h('div', { key: index, className: message.own ? `right ${c.right}` : `left ${c.left}` },
      message.own ? null : h('div', { className: `who ${c.who}` }, partner),
      h('div', { className: `bubble ${c.bubble}` }, lines(message.body)),
      file(message.file),
      h('div', { className: `at ${c.at}` }, h('span', null, clockOf(message.time)), message.own ? h('span', null, '既読') : null)),
  ]));
}

/** A table with a message in each row. */
function Table({ messages, partner }) {
  return h('table', { className: 'mails' },
    h('thead', null, h('tr', null, ['差出人', 'メッセージ', '日時'].map((title) => h('th', { key: title, scope: 'col' }, title)))),
    h('tbody', null, messages.map((message, index) => h('tr', { key: index },
      h('td', null, message.own ? ME : partner), h('td', null, h('div', null, lines(message.body)), file(message.file)), h('td', null, message.time)))));
}

/** Articles with a header, as in a forum. */
function Articles({ messages, partner }) {
  const c = names('feed', 'item', 'head', 'text');
  return h('section', { className: `articles ${c.feed}`, 'aria-label': 'やり取り' }, messages.map((message, index) => h('article', { key: index, className: c.item },
    h('header', { className: c.head }, h('strong', null, message.own ? 'あなた' : `${partner}さん`), h('time', { dateTime: message.time.replace(/(\d+)年(\d+)月(\d+)日 /, '$1-$2-$3T') }, message.time)),
    h('p', { className: c.text }, lines(message.body)),
    file(message.file))));
}

/** Words alone, without a time or a name: nothing tells a message from the rest of the page. */
function Timeless({ messages }) {
  return h('div', { className: css(7) }, messages.map(({ body }, index) => h('div', { key: index, className: css(8) }, lines(body))));
}

export const LAYOUTS = { boxes: Boxes, bubbles: Bubbles, table: Table, articles: Articles, timeless: Timeless };
