import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { LAYOUTS } from './conversations.mjs';

/** The conversation of a board as the replica's React draws it, as HTML. An unknown layout throws. */
export function renderBoard(board) {
  const layout = LAYOUTS[board.layout];
  if (layout === undefined) throw new Error(`no layout ${board.layout}`);
  return renderToStaticMarkup(createElement(layout, board));
}
