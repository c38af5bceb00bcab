/** The weights of one feature in the order of the outputs; 0 where it says nothing. Whole numbers from −127 to 127. */
export interface FeatureWeights { hash: number; weights: readonly number[] }

/** Looks up weights by the hash of a feature's name. */
export interface WeightTable {
  /** Adds a feature's weights, each times its output's scale and `worth`, to `sums`. An unknown feature adds nothing. */
  add(hash: number, worth: number, sums: Float64Array): void;
}

/**
 * Weights as text: for each feature, in the order of their hashes, the distance from the hash before and a mask of the
 * outputs that it speaks for (both as LEB128), then one signed byte for each of them; all in base64.
 */
export function encodeWeights(features: readonly FeatureWeights[]): string {
  const bytes: number[] = [];
  let before = 0;
  for (const { hash, weights } of [...features].sort((a, b) => a.hash - b.hash)) {
    putNumber(bytes, hash - before);
    before = hash;
    putNumber(bytes, weights.reduce((mask, weight, output) => (weight === 0 ? mask : mask | (1 << output)), 0));
    for (const weight of weights) if (weight !== 0) bytes.push(weight & 0xff);
  }
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
}

/**
 * Reads what `encodeWeights` wrote.
 * @param scales of each output, what one step of a weight is worth
 * @throws RangeError where the text ends inside a feature
 */
export function decodeWeights(text: string, scales: readonly number[]): WeightTable {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const starts: number[] = [];
  const hashes: number[] = [];
  const reader = { bytes, at: 0 };
  let hash = 0;
  while (reader.at < bytes.length) {
    hash += takeNumber(reader);
    hashes.push(hash);
    starts.push(reader.at);
    const mask = takeNumber(reader);
    reader.at += bitsOf(mask);
    if (reader.at > bytes.length) throw new RangeError('the table of weights ends inside a feature');
  }
  const places = openAddressing(hashes);
  return {
    add(wanted, worth, sums) {
      const entry = places.find(wanted);
      if (entry < 0) return;
      const own = { bytes, at: starts[entry] ?? 0 };
      for (let mask = takeNumber(own), output = 0; mask !== 0; mask >>>= 1, output += 1) {
        if ((mask & 1) === 0) continue;
        sums[output] = (sums[output] ?? 0) + worth * (scales[output] ?? 0) * (((bytes[own.at] ?? 0) << 24) >> 24);
        own.at += 1;
      }
    },
  };
}

/** Finds the index of a number among many, −1 where it is not one of them: a table with linear probing, half empty. */
function openAddressing(numbers: readonly number[]): { find(wanted: number): number } {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, numbers.length * 2)));
  const slots = new Int32Array(size).fill(-1);
  const slotOf = (value: number) => (Math.imul(value, 0x9e3779b1) >>> 8) & (size - 1);
  numbers.forEach((value, index) => {
    let slot = slotOf(value);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = index;
  });
  return {
    find(wanted) {
      for (let slot = slotOf(wanted); ; slot = (slot + 1) & (size - 1)) {
        const index = slots[slot] ?? -1;
        if (index === -1 || numbers[index] === wanted) return index;
      }
    },
  };
}

interface Reader { bytes: Uint8Array; at: number }

function takeNumber(reader: Reader): number {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = reader.bytes[reader.at];
    if (byte === undefined) throw new RangeError('the table of weights ends inside a number');
    reader.at += 1;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
    shift += 7;
  }
}

function putNumber(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest >>>= 1) count += rest & 1;
  return count;
}
