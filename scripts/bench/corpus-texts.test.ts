import { expect, it } from 'vitest';
import { corpusItems, messagesOf } from './corpus-texts.mjs';

it('makes messages of one length, beginning anew where the texts run out', () => {
  expect(messagesOf(['あいう', 'えお'], 5, 3)).toEqual(['あいう\nえ', 'あいう\nえ', 'あいう\nえ']);
});

it('reads no text that is to stay unseen', () => {
  const batches = new Set(corpusItems().map(({ id }: { id: string }) => id.slice(1, 3)));
  expect([...batches].filter((number) => number === '14' || Number(number) > 15)).toEqual([]);
  expect(batches.size).toBe(14);
});
