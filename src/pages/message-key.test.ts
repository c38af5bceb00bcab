import { expect, test } from 'vitest';
import { createMessageKeys } from './message-key';

/** A text as it was read, of which each reading has its own. */
const linear = (text: string) => ({ text, pieces: [] });

const again = <T extends { body: { text: string } }>(message: T) => ({ ...message, body: linear(message.body.text) });

const message = { sender: 'client', time: '2026-11-03T14:05+09:00', body: linear('よろしくお願いします。') } as const;

test('a key survives another reading and another order', () => {
  const other = { ...message, body: linear('承知しました。') };
  const first = createMessageKeys();
  const second = createMessageKeys();
  expect([first(message), first(other)]).toEqual([second(again(other)), second(again(message))].reverse());
});

test('sender, time, body and number tell messages apart', () => {
  const key = createMessageKeys();
  const keys = [
    message, { ...message, sender: 'worker' as const }, { ...message, time: null }, { ...message, body: linear('よろしくお願いします！') }, { ...message, body: linear('') }, message, message,
    { ...message, body: linear('お願いします。よろしく') },
  ].map((each) => key(each));
  expect(new Set(keys).size).toBe(keys.length);
});

test('a long body makes a short key', () => {
  expect(createMessageKeys()({ ...message, body: linear('長'.repeat(100_000)) }).length).toBeLessThan(80);
});
