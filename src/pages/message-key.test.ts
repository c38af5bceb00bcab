import { expect, test } from 'vitest';
import type { Sender } from '../model/platform';
import { bodySum, createMessageKeys } from './message-key';

type Message = [sender: Sender, time: string | null, body: string];
const TIME = '2026-11-03T14:05+09:00';
const BODY = 'よろしくお願いします。';

/** The keys of a reading's messages. */
function keysOf(messages: readonly Message[]): string[] {
  const keyOf = createMessageKeys();
  return messages.map(([sender, time, body]) => keyOf(sender, time, bodySum(body)));
}

test('a key survives another reading and another order', () => {
  const messages: Message[] = [['client', TIME, BODY], ['client', TIME, '承知しました。']];
  expect(keysOf(messages)).toEqual(keysOf(messages.toReversed()).reverse());
});

test('sender, time, body and number tell messages apart', () => {
  const messages: Message[] = [
    ['client', TIME, BODY], ['worker', TIME, BODY], ['client', null, BODY], ['client', TIME, 'よろしくお願いします！'], ['client', TIME, ''],
    ['client', TIME, BODY], ['client', TIME, BODY], ['client', TIME, 'お願いします。よろしく'],
  ];
  expect(new Set(keysOf(messages)).size).toBe(messages.length);
});

test('a long body makes a short key', () => {
  expect(keysOf([['client', TIME, '長'.repeat(100_000)]])[0]?.length).toBeLessThan(80);
});
