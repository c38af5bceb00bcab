import type { Sender } from '../model/platform';

/**
 * Makes the keys of one reading's messages, from sender, time and body, so that they survive a re-rendering and a change of
 * order: of the body its `bodySum`. Equal messages are numbered in page order.
 */
export function createMessageKeys() {
  const seen = new Map<string, number>();
  return (sender: Sender, time: string | null, sum: string): string => {
    const key = `${sender}.${time ?? ''}.${sum}`;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return times === 0 ? key : `${key}~${times}`;
  };
}

/** So many letters of a long text, evenly spread, tell it from others of its length. */
const SAMPLE = 96;

/** A short name for a text: its length and two 32-bit FNV-1a sums, from its front and from its back. Not a secret, not for security. */
export function bodySum(body: string): string {
  let front = 0x811c9dc5;
  let back = 0x01000193;
  const step = Math.ceil(body.length / SAMPLE);
  for (let at = 0; at < body.length; at += step) {
    front = Math.imul(front ^ body.charCodeAt(at), 0x01000193);
    back = Math.imul(back ^ body.charCodeAt(body.length - 1 - at), 0x01000193);
  }
  return [body.length, front >>> 0, back >>> 0].map((part) => part.toString(36)).join('-');
}
