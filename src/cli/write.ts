import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** The reader of our output has gone (`scan … | head -1`). Nothing is wrong; there is only nobody left to write for. */
export class ReaderGone extends Error {
  override name = 'ReaderGone';
}

/**
 * Writes to a stream at the speed of its reader, so that nothing piles up in memory.
 * @throws {ReaderGone} the other end of the pipe is closed
 */
export function createWriter(stream: Writable): (text: string) => Promise<void> {
  let failure: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error.code === 'EPIPE' ? new ReaderGone() : error;
  });
  return async (text) => {
    if (failure) throw failure;
    // `once` rejects when the stream fails while we wait.
    if (!stream.write(text)) await once(stream, 'drain').catch((error: unknown) => { throw failure ?? error; });
  };
}
