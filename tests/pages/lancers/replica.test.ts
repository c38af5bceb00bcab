// @vitest-environment jsdom
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { boardRows, classesFrom, composer } from './thread-layouts';
import { readingOf } from './thread-stories';

interface Board { id: number; layout: string; about: string; partner: string; nickname: string; title: string; messages: { own: boolean; time: string; body: string; file?: string }[] }

const replica = (file: string): Promise<unknown> => import(path.resolve(import.meta.dirname, '../../replica/lancers', file));
const { BOARDS } = await replica('stories.mjs') as { BOARDS: Board[] };
const { renderBoard } = await replica('render-board.mjs') as { renderBoard: (board: Board) => string };

describe('the boards of the replica', () => {
  test.each(BOARDS.map((board) => [board.about, board] as const))('%s', (_, board) => {
    const c = classesFrom(board.id);
    const { messages, health } = readingOf(`<div>${boardRows(c)}<div><h2>${board.nickname}さんとのメッセージ ${board.title}</h2><div>${renderBoard(board)}</div>${composer(c)}</div></div>`);
    expect(messages.map(({ sender, body }) => [sender, body])).toEqual(board.messages.map(({ own, body }) => [own ? 'worker' : 'client', body]));
    expect(messages.every(({ time }, at) => time?.endsWith(`${board.messages[at]?.time.slice(-5) ?? ''}+09:00`))).toBe(true);
    expect(health.missing.map(({ what }) => what).filter((what) => what !== 'attachments')).toEqual(['read_by_structure', 'stage']);
  });
});
