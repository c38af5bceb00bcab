// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { renderBoard } from '../../replica/lancers/render-board.mjs';
import { BOARDS } from '../../replica/lancers/stories.mjs';
import { boardRows, classesFrom, composer } from './thread-layouts';
import { readingOf } from './thread-stories';

describe('the boards of the replica', () => {
  test.each(BOARDS.filter(({ strange }) => strange !== true).map((board) => [board.about, board] as const))('%s', (_, board) => {
    const c = classesFrom(board.id);
    const { messages, health } = readingOf(`<div>${boardRows(c)}<div><h2>${board.nickname}さんとのメッセージ ${board.title}</h2><div>${renderBoard(board)}</div>${composer(c)}</div></div>`);
    expect(messages.map(({ sender, body }) => [sender, body])).toEqual(board.messages.map(({ own, body }) => [own ? 'worker' : 'client', body]));
    expect(messages.every(({ time }, at) => time?.endsWith(`${board.messages[at]?.time.slice(-5) ?? ''}+09:00`))).toBe(true);
    expect(health.missing.map(({ what }) => what).filter((what) => what !== 'attachments')).toEqual(['read_by_structure', 'stage']);
  });
});
