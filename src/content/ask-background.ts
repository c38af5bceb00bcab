import type { BackgroundReply, BackgroundRequest } from '../model/protocol';
import type { Extension } from './extension';

/** The extension is gone from under this page; asking again is of no use. */
export class OrphanedError extends Error {}

/** The background did not answer, however often it was asked. */
export class UnreachableError extends Error {}

/** Sends one request until it is answered. Rejects with OrphanedError, UnreachableError or the reason of `signal`. */
export type Ask = <R extends BackgroundRequest>(request: R, signal: AbortSignal) => Promise<BackgroundReply<R['type']>>;

export interface Patience {
  /** Milliseconds to wait before each further try. */
  pauses: readonly number[];
  /** Milliseconds after which a try counts as lost. */
  longestTry: number;
  /**
   * The same for the first try: Firefox tells nobody of a message that reaches a background that is just ending. Answers that
   * take longer are asked for once more, which does no harm.
   */
  firstTry?: number;
}
const PATIENCE: Patience = { pauses: [150, 500, 1500, 4000], longestTry: 30_000, firstTry: 8_000 };

const orphaned = (error: unknown) => /context invalidated/i.test(String(error));
const isReply = (value: unknown): value is { ok: boolean } => typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

/** Settles like `promise`, or rejects when the time is up or `signal` aborts, whichever is first. */
function within<T>(promise: Promise<T>, milliseconds: number, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => { reject(signal.reason as Error); };
    const timer = setTimeout(() => { reject(new Error('late')); }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    });
  });
}

/**
 * The browser may end the background at any moment and starts it for the next message. A request that was lost with it is
 * sent again, each time after a longer pause.
 */
export function createAsk(extension: Extension, { pauses, longestTry, firstTry = longestTry }: Patience = PATIENCE): Ask {
  return async <R extends BackgroundRequest>(request: R, signal: AbortSignal) => {
    for (let tries = 0; ; tries += 1) {
      signal.throwIfAborted();
      if (!extension.alive()) throw new OrphanedError();
      try {
        const reply = await within(extension.send(request), tries === 0 ? firstTry : longestTry, signal);
        if (isReply(reply)) return reply as BackgroundReply<R['type']>;
      } catch (error) {
        signal.throwIfAborted();
        if (orphaned(error)) throw new OrphanedError();
      }
      const pause = pauses[tries];
      if (pause === undefined) throw new UnreachableError();
      await within(new Promise((resolve) => { setTimeout(resolve, pause); }), pause * 2 + 1000, signal);
    }
  };
}
