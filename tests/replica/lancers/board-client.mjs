// The message page as a React application: the list of boards on the left, one conversation on the right.
// A click on a board changes the address without loading a page, as the site does.
import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const CLASSES = Object.fromEntries(['root', 'rows', 'row', 'pane', 'title', 'line', 'mine', 'who', 'text', 'at', 'form'].map((name, index) => [name, `css-${(index * 7919 + 104729).toString(36)}`]));

function Message({ message, partner }) {
  return h('div', { className: `${CLASSES.line} ${message.own ? CLASSES.mine : ''}` },
    h('span', { className: CLASSES.who }, message.own ? 'sora_writer' : partner),
    h('div', { className: CLASSES.text }, message.body.split('\n').flatMap((line, index) => (index === 0 ? [line] : [h('br', { key: index }), line]))),
    h('span', { className: CLASSES.at }, message.time));
}

function Boards({ boards }) {
  const fromAddress = () => Number(new URLSearchParams(location.search).get('boardId')) || null;
  const [open, setOpen] = useState(fromAddress);
  useEffect(() => {
    const back = () => { setOpen(fromAddress()); };
    addEventListener('popstate', back);
    return () => { removeEventListener('popstate', back); };
  }, []);
  const board = boards.find(({ id }) => id === open);
  const choose = (id) => {
    history.pushState(null, '', `/mypage/message?boardId=${id}`);
    setOpen(id);
  };
  return h('div', { className: CLASSES.root },
    h('div', { className: CLASSES.rows }, boards.map(({ id, nickname, title, partner }) => h('div', { key: id, className: CLASSES.row },
      h('p', null, `${nickname}さんとのメッセージ ${title}`), h('p', null, partner), h('button', { type: 'button', onClick: () => { choose(id); } }, '開く')))),
    board === undefined ? h('p', null, 'メッセージを選んでください') : h('div', { className: CLASSES.pane, key: board.id },
      h('h2', { className: CLASSES.title }, `${board.nickname}さんとのメッセージ ${board.title}`),
      h('div', null, board.messages.map((message, index) => h(Message, { key: index, message, partner: board.partner }))),
      h('div', { className: CLASSES.form }, h('textarea', { 'aria-label': 'メッセージを入力', rows: 3 }), h('button', { type: 'button' }, '送信'))));
}

const mount = document.querySelector('#message-root');
createRoot(mount).render(h(Boards, { boards: JSON.parse(mount.dataset.boards) }));
