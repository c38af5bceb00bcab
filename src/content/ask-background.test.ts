import { expect, test, vi } from 'vitest';
import { createAsk, UnreachableError } from './ask-background';
import type { Extension } from './extension';

const silent = () => new Promise<never>(() => undefined);
const extensionThat = (send: Extension['send']): Extension => ({ alive: () => true, send, listen: () => undefined, getMessage: () => '' });
const REQUEST = { type: 'recall-settings' } as const;

test('a first message that nobody answers is sent again long before a later one is given up', async () => {
  const send = vi.fn<Extension['send']>().mockImplementationOnce(silent).mockResolvedValue({ ok: true });
  const began = performance.now();
  await createAsk(extensionThat(send), { pauses: [1], longestTry: 60_000, firstTry: 20 })(REQUEST, new AbortController().signal);
  expect(send).toHaveBeenCalledTimes(2);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('a background that never answers is unreachable after its last try', async () => {
  const send = vi.fn<Extension['send']>(silent);
  await expect(createAsk(extensionThat(send), { pauses: [1, 1], longestTry: 10 })(REQUEST, new AbortController().signal)).rejects.toThrow(UnreachableError);
  expect(send).toHaveBeenCalledTimes(3);
});
