// The message page as a React application: the list of boards on the left, one conversation on the right.
// A click on a board changes the address without loading a page, as the site does.
import { createElement as h, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { LAYOUTS } from './conversations.mjs';

function Rows({ boards, open, choose }) {
  return h('div', { className: 'rows css-1q8z' }, boards.map(({ id, nickname, title, partner, messages }) => h('div', { key: id, className: `row css-9b2x ${id === open ? 'open' : ''}` },
    h('p', { className: 'css-77az' }, `${nickname}さんとのメッセージ ${title}`), h('p', { className: 'partner css-3k1m' }, partner),
    h('span', { className: 'at css-0dd4' }, messages.at(-1).time), h('button', { type: 'button', onClick: () => { choose(id); } }, '開く'))));
}

function Composer({ closed, send }) {
  const field = useRef(null);
  const submit = () => {
    send(field.current.value);
    field.current.value = '';
  };
  return h('div', { className: 'write css-5f0r' },
    h('textarea', { ref: field, 'aria-label': 'メッセージを入力', rows: 3, disabled: closed }),
    closed ? h('p', { className: 'css-8w2e' }, '規約違反の恐れがあるため、メッセージを送信できません') : null,
    h('button', { type: 'button', disabled: closed, onClick: submit }, '送信'));
}

function Boards({ boards }) {
  const fromAddress = () => {
    const asked = new URLSearchParams(location.search);
    const named = boards.find(({ work }) => work !== undefined && String(work.id) === asked.get('workId') && String(work.userId) === asked.get('userId'));
    return Number(asked.get('boardId')) || (named?.id ?? null);
  };
  const [open, setOpen] = useState(fromAddress);
  useEffect(() => {
    const back = () => { setOpen(fromAddress()); };
    addEventListener('popstate', back);
    return () => { removeEventListener('popstate', back); };
  }, []);
  const [sent, setSent] = useState([]);
  const board = boards.find(({ id }) => id === open);
  const send = (body) => {
    setSent([...sent, { board: open, own: true, time: '2026年11月20日 16:35', body }, ...(board.reply ? [{ board: open, ...board.reply }] : [])]);
  };
  const choose = (id) => {
    history.pushState(null, '', `/mypage/message?boardId=${id}`);
    setOpen(id);
  };
  return h('div', { className: 'messenger css-2v6n' },
    h(Rows, { boards, open, choose }),
    board === undefined ? h('p', { className: 'nothing css-6y3p' }, 'メッセージを選んでください') : h('div', { className: 'pane css-4t9s', key: board.id },
      h('h2', { className: 'css-7u1d' }, `${board.nickname}さんとのメッセージ ${board.title}`),
      board.state === undefined ? null : h('p', { className: 'css-3h8w' }, board.state),
      h('div', { className: 'talk css-0x5j' }, h(LAYOUTS[board.layout], { ...board, messages: [...board.messages, ...sent.filter((message) => message.board === board.id)] })),
      h(Composer, { closed: board.closed === true, send })));
}

const mount = document.querySelector('#message-root');
createRoot(mount).render(h(Boards, { boards: JSON.parse(mount.dataset.boards) }));
