/** Words of more letters are known by their first ones. */
const MOST_LETTERS = 3;
/** Hashes have 21 bits: of a thousand texts of a hundred letters, some eighty share one with a word by chance. */
const UNUSED_BITS = 11;
/** By all but so many of these most hashes are told apart from those that are known. */
const END_BITS = 3;
/** In the code of a difference, the bits behind its ones and zero. */
const LOW_BITS = 11;
/** Of a code's ones so many are read at once: with them, its zero and its low bits stand in the 25 bits that four bytes give from any bit on. */
const MOST_ONES = 14;

/** The hash of letters that stand behind those of another hash, one after another. */
const withLetter = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x9e3779b1);

/** Prepares the question whether any of the words that `encodeWords` coded begins anywhere among a text's UTF-16 units. */
export function createWordSearch(coded: string): (units: Uint16Array) => boolean {
  const known = new Set<number>();
  /** A bit for each beginning of hashes: these few bytes are soon filled and stay at hand, and hardly any letters need the second look. */
  const begun = new Int32Array(1 << (32 - UNUSED_BITS - END_BITS - 5));
  readHashes(coded, (hash) => {
    const place = hash >> END_BITS + 5;
    begun[place] = (begun[place] ?? 0) | 1 << (hash >> END_BITS);
    known.add(hash);
  });
  const isKnown = (letters: number): boolean => ((begun[letters >>> (UNUSED_BITS + END_BITS + 5)] ?? 0) >> (letters >>> (UNUSED_BITS + END_BITS)) & 1) !== 0 && known.has(letters >>> UNUSED_BITS);
  return (units) => {
    // Of the letters before: the hash of the last one, and that of the last two. Before the first letter all runs begin with it.
    let [one, two] = [0, 0];
    for (const unit of units) {
      const three = withLetter(two, unit);
      two = withLetter(one, unit);
      one = withLetter(0, unit);
      if (isKnown(one) || isKnown(two) || isKnown(three)) return true;
    }
    return false;
  };
}

/** Every page waits for this once, before any code is compiled: a whole code is read at a time. */
function readHashes(coded: string, take: (hash: number) => void): void {
  const bytes = atob(coded);
  for (let hash = 0, at = 0; ;) {
    let bits = 0;
    for (let byte = at >> 3, last = byte + 3; byte <= last; byte += 1) bits = bits << 8 | bytes.charCodeAt(byte);
    bits <<= at & 7;
    const ones = Math.min(Math.clz32(~bits), MOST_ONES);
    hash += ones << LOW_BITS;
    at += ones;
    // Of a code with more ones these were the first.
    if (ones === MOST_ONES) continue;
    at += LOW_BITS + 1;
    // Behind the last code there are ones alone, and then no more bits.
    if (at > bytes.length * 8) return;
    hash += bits << ones + 1 >>> 32 - LOW_BITS;
    take(hash);
  }
}

/** The hashes of words, in order, each as its difference from the one before in Golomb and Rice's code, as base64. */
export function encodeWords(words: readonly string[]): string {
  const begins = [...new Set(words.map((word) => word.slice(0, MOST_LETTERS)))];
  // What holds another word whole can never be the only one found.
  const needed = begins.filter((word) => !begins.some((other) => other !== word && word.includes(other)));
  const hashes = new Set(needed.map((word) => Array.from(word, (_, at) => word.charCodeAt(at)).reduce(withLetter, 0) >>> UNUSED_BITS));
  let bits = '';
  let before = 0;
  for (const hash of [...hashes].sort((a, b) => a - b)) {
    const difference = hash - before;
    bits += `${'1'.repeat(difference >> LOW_BITS)}0${(difference & (1 << LOW_BITS) - 1).toString(2).padStart(LOW_BITS, '0')}`;
    before = hash;
  }
  // Ones to the end: no code begins there that could be read whole.
  const bytes = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').match(/.{8}/g) ?? [];
  return btoa(bytes.map((byte) => String.fromCharCode(parseInt(byte, 2))).join(''));
}
