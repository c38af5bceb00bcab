import browser from 'webextension-polyfill';
import type { BackgroundReply, BackgroundRequest } from '../../model/protocol';

/** Sends one request to the background, which the browser wakes for it. When nobody answers, the reply says so as any other failure. */
export async function askBackground<R extends BackgroundRequest>(request: R): Promise<BackgroundReply<R['type']>> {
  try {
    const reply: unknown = await browser.runtime.sendMessage(request);
    if (typeof reply === 'object' && reply !== null && 'ok' in reply) return reply as BackgroundReply<R['type']>;
    return { ok: false, error: 'bad_request', detail: 'no answer' };
  } catch (error) {
    return { ok: false, error: 'bad_request', detail: String(error) };
  }
}
