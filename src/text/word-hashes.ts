/** Words of more letters are known by their first ones. */
const MOST_LETTERS = 3;
/** Hashes have 21 bits: of a thousand texts of a hundred letters, some eighty share one with a word by chance. */
const UNUSED_BITS = 11;
/** In the code of a difference, the bits behind its ones and zero. */
const LOW_BITS = 11;

/** The hashes of the first letter at an offset, of the first two and of the first three, one after another. */
const withLetter = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x9e3779b1);

/** Prepares the question whether any of the words that `encodeWords` coded begins anywhere in a text. */
export function createWordSearch(coded: string): (text: string) => boolean {
  const known = readHashes(coded);
  const isKnown = (letters: number): number => (known[letters >>> (UNUSED_BITS + 3)] ?? 0) >> (letters >>> UNUSED_BITS & 7) & 1;
  return (text) => {
    // Two letters that are none stand behind the last one, and nothing is known that ends in them.
    let [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
    for (let at = 2; at < text.length + 2; at += 1) {
      const third = text.charCodeAt(at);
      const one = withLetter(0, first);
      const two = withLetter(one, second);
      if ((isKnown(one) | isKnown(two) | isKnown(withLetter(two, third))) === 1) return true;
      first = second;
      second = third;
    }
    return false;
  };
}

/** One bit for each hash that there can be. */
function readHashes(coded: string): Uint8Array {
  const bytes = atob(coded);
  const known = new Uint8Array(1 << (32 - UNUSED_BITS - 3));
  let at = 0;
  const bit = () => {
    const place = at;
    at += 1;
    return bytes.charCodeAt(place >> 3) >> (7 - (place & 7)) & 1;
  };
  // Behind the last code there are ones alone, and then no more bits.
  for (let hash = 0; ;) {
    while (at < bytes.length * 8 && bit() === 1) hash += 1 << LOW_BITS;
    if (at + LOW_BITS > bytes.length * 8) return known;
    let low = 0;
    for (let count = 0; count < LOW_BITS; count += 1) low = low << 1 | bit();
    hash += low;
    known[hash >> 3] = (known[hash >> 3] ?? 0) | 1 << (hash & 7);
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
