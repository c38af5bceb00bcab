import type { Span } from '../model/finding';

/** The way back where nothing was added or taken: offsets outside the text are drawn into it. */
export function evenOffsets(length: number): (start: number, end: number) => Span {
  return (start, end) => {
    const first = Math.min(Math.max(start, 0), length);
    return { start: first, end: Math.min(Math.max(end, first), length) };
  };
}

/**
 * Notes, run by run, which units of a source a made text came from. An even run came unit for unit; a whole run
 * came from its source units together and cannot be divided.
 */
export class OffsetMapBuilder {
  readonly #made: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #even: number[] = [];
  #length = 0;

  /** `length` units were made, one each, from the source at `from`. */
  addEven(from: number, length: number): void {
    if (length === 0) return;
    const last = this.#made.length - 1;
    if (this.#even[last] === 1 && this.#to[last] === from) this.#to[last] = from + length;
    else this.#add(from, from + length, 1);
    this.#length += length;
  }

  /** `length` units were made from the source between `from` and `to` together. */
  addWhole(from: number, to: number, length: number): void {
    if (length === 1 && to - from === 1) {
      this.addEven(from, 1);
    } else if (length > 0) {
      this.#add(from, to, 0);
      this.#length += length;
    }
  }

  #add(from: number, to: number, even: number): void {
    this.#made.push(this.#length);
    this.#from.push(from);
    this.#to.push(to);
    this.#even.push(even);
  }

  /** The smallest source span of a made span, by halving: offsets outside the made text are drawn into it. */
  build(): (start: number, end: number) => Span {
    const made = Uint32Array.from(this.#made);
    const from = Uint32Array.from(this.#from);
    const to = Uint32Array.from(this.#to);
    const even = Uint8Array.from(this.#even);
    const length = this.#length;

    function runAt(offset: number): number {
      let low = 0;
      let high = made.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((made[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    }
    function begin(offset: number): number {
      const run = runAt(offset);
      return (from[run] ?? 0) + (even[run] === 1 ? offset - (made[run] ?? 0) : 0);
    }
    function finish(offset: number): number {
      const run = runAt(offset - 1);
      return even[run] === 1 ? (from[run] ?? 0) + offset - (made[run] ?? 0) : (to[run] ?? 0);
    }

    return (start, end) => {
      const first = Math.min(Math.max(start, 0), length);
      const last = Math.min(Math.max(end, first), length);
      if (length === 0) return { start: 0, end: 0 };
      if (first < last) return { start: begin(first), end: finish(last) };
      const point = first < length ? begin(first) : finish(length);
      return { start: point, end: point };
    };
  }
}
