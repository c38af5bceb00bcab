import { HEAD, HEADER, LOW_BITS } from '../../rulebook/weights/lay-weights';
import { checksum } from '../../text/checksum';

/** Looks up weights by the hash of a feature's name. */
export interface WeightTable {
  /** The place of a feature in the table; −1 of an unknown one. */
  find(hash: number): number;
  /** Adds the weights of the feature at a place, each times its output's scale, to `sums`. */
  add(place: number, sums: Float64Array): void;
}

const LOW = 2 ** LOW_BITS - 1;

/**
 * Opens what `layWeights` wrote without copying it: the bytes must not be changed afterwards.
 * @param scales of each output, what one step of a weight is worth
 * @throws RangeError where the bytes are not those that were written
 */
export function openWeights(bytes: Uint8Array, scales: readonly number[]): WeightTable {
  const { starts, sets, records, steps } = sectionsOf(bytes);
  const sizes = Uint8Array.from(sets, (set) => HEAD + countOf(set));
  const headAt = (place: number): number => records.getInt32(place, true);
  return {
    find(hash) {
      const end = starts[(hash >>> LOW_BITS) + 1] ?? 0;
      const wanted = hash & LOW;
      for (let place = starts[hash >>> LOW_BITS] ?? 0; place < end;) {
        const head = headAt(place);
        const low = head & LOW;
        // They ascend: behind a greater one there is nothing to be found.
        if (low >= wanted) return low === wanted ? place : -1;
        place += sizes[head >>> LOW_BITS] ?? HEAD;
      }
      return -1;
    },
    add(place, sums) {
      let at = place + HEAD;
      for (let rest = sets[headAt(place) >>> LOW_BITS] ?? 0; rest !== 0; rest &= rest - 1) {
        const output = 31 - Math.clz32(rest & -rest);
        sums[output] = (sums[output] ?? 0) + (scales[output] ?? 0) * (steps[at] ?? 0);
        at += 1;
      }
    },
  };
}

interface Sections {
  /** Where the records of each bucket begin. */
  starts: Int32Array;
  sets: Int32Array;
  records: DataView;
  /** The same bytes, as weights. */
  steps: Int8Array;
}

function sectionsOf(bytes: Uint8Array): Sections {
  const damaged = new RangeError('the table of weights is damaged');
  if (bytes.length < HEADER.words * 4 || bytes.length % 4 !== 0) throw damaged;
  // Numbers of four bytes are read only where they are aligned.
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Int32Array(buffer, byteOffset, length / 4);
  if (checksum(words.subarray(HEADER.checksum + 1)) >>> 0 !== (words[HEADER.checksum] ?? 0) >>> 0) throw damaged;
  const [buckets = 0, sets = 0, size = 0] = [words[HEADER.buckets], words[HEADER.sets], words[HEADER.records]];
  const setsAt = HEADER.words + buckets + 1;
  const recordsAt = byteOffset + 4 * (setsAt + sets);
  return {
    starts: words.subarray(HEADER.words, setsAt), sets: words.subarray(setsAt, setsAt + sets),
    records: new DataView(buffer, recordsAt, size), steps: new Int8Array(buffer, recordsAt, size),
  };
}

function countOf(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
