import { expect, test } from 'vitest';
import { createMessageKeys } from './message-key';

const message = { sender: 'client', time: '2026-11-03T14:05+09:00', body: 'よろしくお願いします。' } as const;

test('a key survives another reading and another order', () => {
  const other = { ...message, body: '承知しました。' };
  const first = createMessageKeys();
  const second = createMessageKeys();
  expect([first(message), first(other)]).toEqual([second(other), second(message)].reverse());
});

test('sender, time, body and number tell messages apart', () => {
  const key = createMessageKeys();
  const keys = [
    message, { ...message, sender: 'worker' as const }, { ...message, time: null }, { ...message, body: 'よろしくお願いします！' }, { ...message, body: '' }, message, message,
    { ...message, id: '5' }, { ...message, id: '6' }, { ...message, id: null, body: 'お願いします。よろしく' },
  ].map((each) => key(each));
  expect(new Set(keys).size).toBe(keys.length);
});

test('the site\'s own id is the key, whatever the text becomes', () => {
  expect(createMessageKeys()({ ...message, id: '5' })).toBe(createMessageKeys()({ ...message, id: '5', body: '編集済み' }));
});

test('a long body makes a short key', () => {
  expect(createMessageKeys()({ ...message, body: '長'.repeat(100_000) }).length).toBeLessThan(80);
});
