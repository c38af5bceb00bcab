/** Hashes are whole numbers from 0 up to, not including, two to the power of this. */
const HASH_BITS = 28;

/**
 * The number by which the table of weights knows a feature: FNV-1a over the UTF-16 code units of its name, with its bits
 * mixed once more so that names that differ in the last letter lie far apart. Of a hundred thousand features some twenty
 * share their number with another one, which costs little; a name that was never learnt meets a weight in one of some four thousand cases.
 */
export function featureHash(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - HASH_BITS);
}
