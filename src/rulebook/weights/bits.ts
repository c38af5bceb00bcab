/** Writes bits, the first one highest in its byte. */
export interface BitWriter {
  /** The lowest `count` bits of a value below two to the power of 32. */
  bits(value: number, count: number): void;
  /** Golomb–Rice: as many ones as `value` holds steps of two to the power of `k`, a zero, and what remains in `k` bits. */
  rice(value: number, k: number): void;
  /** Elias gamma of `value + 1`: short for small numbers, and never very long. */
  gamma(value: number): void;
  /** Everything so far, the last byte filled up with zeros. */
  bytes(): Uint8Array;
}

export function createBitWriter(): BitWriter {
  const bytes: number[] = [];
  let free = 0;
  const bit = (value: number): void => {
    if (free === 0) {
      bytes.push(0);
      free = 8;
    }
    free -= 1;
    if (value !== 0) bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) | (1 << free);
  };
  const bits = (value: number, count: number): void => { for (let at = count - 1; at >= 0; at -= 1) bit((value >>> at) & 1); };
  return {
    bits,
    rice(value, k) {
      for (let steps = Math.floor(value / 2 ** k); steps > 0; steps -= 1) bit(1);
      bit(0);
      bits(value, k);
    },
    gamma(value) {
      const length = 31 - Math.clz32(value + 1);
      bits(0, length);
      bits(value + 1, length + 1);
    },
    bytes: () => Uint8Array.from(bytes),
  };
}

/** So many bits at least lie ahead at any place of a byte; a longer code is read piece by piece. */
const AHEAD = 25;

/** Reads what a `BitWriter` wrote. Every reading past the end throws a RangeError. Hundreds of thousands of numbers are read before the first answer: most take one look. */
export class BitReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at = 0;

  constructor(bytes: Uint8Array) {
    // What lies ahead of the last bit is zeros, so that no look has to ask where the bytes end.
    this.#bytes = new Uint8Array(bytes.length + 8);
    this.#bytes.set(bytes);
    this.#end = bytes.length * 8;
  }

  bits(count: number): number {
    if (count === 0) return 0;
    if (count > AHEAD) return this.bits(count - AHEAD) * 2 ** AHEAD + this.bits(AHEAD);
    const value = this.#ahead() >>> (32 - count);
    this.#skip(count);
    return value;
  }

  rice(k: number): number {
    const ahead = this.#ahead();
    const ones = Math.clz32(~ahead);
    if (ones + 1 + k > AHEAD) return this.#run(true) * 2 ** k + this.bits(k);
    this.#skip(ones + 1 + k);
    return (ones << k) | (k === 0 ? 0 : (ahead << (ones + 1)) >>> (32 - k));
  }

  gamma(): number {
    const ahead = this.#ahead();
    const length = Math.clz32(ahead);
    if (2 * length + 1 > AHEAD) {
      const steps = this.#run(false);
      return 2 ** steps + this.bits(steps) - 1;
    }
    this.#skip(2 * length + 1);
    return (ahead >>> (31 - 2 * length)) - 1;
  }

  /** The next bits, the first one highest; the last seven of them may be wrong. */
  #ahead(): number {
    const bytes = this.#bytes;
    const byte = this.#at >>> 3;
    const word = ((bytes[byte] ?? 0) << 24) | ((bytes[byte + 1] ?? 0) << 16) | ((bytes[byte + 2] ?? 0) << 8) | (bytes[byte + 3] ?? 0);
    return word << (this.#at & 7);
  }

  #skip(count: number): void {
    this.#at += count;
    if (this.#at > this.#end) throw new RangeError('the bits end before the number does');
  }

  /** How many bits like this one stand before the first other one, which is passed as well. */
  #run(ones: boolean): number {
    for (let length = 0; ; ) {
      const ahead = this.#ahead();
      const equal = Math.min(AHEAD, Math.clz32(ones ? ~ahead : ahead));
      length += equal;
      this.#skip(equal < AHEAD ? equal + 1 : equal);
      if (equal < AHEAD) return length;
    }
  }
}
