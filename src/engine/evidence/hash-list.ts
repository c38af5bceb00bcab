import { EMPTY_NAME, hashOf, longerByUnit, longerName, nameSort, type NameSort, type NameState } from './feature-hash';
import type { FeatureSet } from './feature-set';
import type { NamePart } from './name-parts';

const FIRST_SIZE = 4096;
/** Room that is kept for the next text; what one of 100,000 letters needs is given back. */
const MOST_KEPT = 65_536;

/** Room for the lists of one text after another, side by side: of a text's thousands of hashes nothing is allocated. */
export class HashPool {
  /** Those of all lists, in the order in which they were added. */
  hashes = new Int32Array(FIRST_SIZE);
  count = 0;

  /** A list behind the others, which are filled and done. */
  newList(): HashList {
    return new HashList(this);
  }

  add(hash: number): void {
    if (this.count === this.hashes.length) {
      const larger = new Int32Array(2 * this.count);
      larger.set(this.hashes);
      this.hashes = larger;
    }
    this.hashes[this.count] = hash;
    this.count += 1;
  }

  /** Gives the room of all lists to those of the next text: they must not be read any more. */
  clear(): void {
    this.count = 0;
    if (this.hashes.length > MOST_KEPT) this.hashes = new Int32Array(FIRST_SIZE);
  }
}

const LETTERS = nameSort('l:');
const LETTERS_BEGUN = longerName(EMPTY_NAME, LETTERS);

/** Features by the hashes of their names, one as often as it was added: for the score. They lie in the pool from `start` up to `end`. */
export class HashList implements FeatureSet<NameState> {
  readonly start: number;
  end: number;

  /** @param pool in which nothing is added to another list once this one is begun */
  constructor(readonly pool: HashPool) {
    this.start = pool.count;
    this.end = pool.count;
  }

  name(sort: NameSort, part: NamePart): NameState {
    return longerName(longerName(EMPTY_NAME, sort), part);
  }

  longer(name: NameState, part: NamePart, more?: NamePart): NameState {
    const longer = longerName(name, part);
    return more === undefined ? longer : longerName(longer, more);
  }

  put(sort: NameSort, name: NameState): void {
    if (this.end !== this.pool.count) throw new RangeError('another list was begun');
    this.pool.add(hashOf(sort, name));
    this.end += 1;
  }

  add(sort: NameSort, ...parts: readonly NamePart[]): void {
    let name = longerName(EMPTY_NAME, sort);
    for (const part of parts) name = longerName(name, part);
    this.put(sort, name);
  }

  addLetterRuns(texts: readonly string[]): void {
    let one = LETTERS_BEGUN;
    let two = LETTERS_BEGUN;
    let count = 0;
    for (const letters of texts) {
      for (let at = 0; at < letters.length; at += 1) {
        const letter = letters.charCodeAt(at);
        if (count > 1) this.put(LETTERS, longerByUnit(two, letter));
        two = longerByUnit(one, letter);
        one = longerByUnit(LETTERS_BEGUN, letter);
        if (count > 0) this.put(LETTERS, two);
        count += 1;
      }
    }
  }
}
