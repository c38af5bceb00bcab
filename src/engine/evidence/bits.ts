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

/** Reads what a `BitWriter` wrote. Every reading past the end throws a RangeError. */
export interface BitReader {
  bits(count: number): number;
  rice(k: number): number;
  gamma(): number;
}

/** The next 25 bits or more stand highest in what lies ahead. */
const AHEAD = 25;

export function createBitReader(bytes: Uint8Array): BitReader {
  const end = bytes.length * 8;
  let at = 0;
  const ahead = (): number => {
    const byte = at >>> 3;
    const word = ((bytes[byte] ?? 0) << 24) | ((bytes[byte + 1] ?? 0) << 16) | ((bytes[byte + 2] ?? 0) << 8) | (bytes[byte + 3] ?? 0);
    return word << (at & 7);
  };
  const skip = (count: number): void => {
    at += count;
    if (at > end) throw new RangeError('the bits end before the number does');
  };
  /** How many bits like this one stand before the first other one, which is passed as well. */
  const run = (ones: boolean): number => {
    for (let length = 0; ; ) {
      const equal = Math.min(AHEAD, Math.clz32(ones ? ~ahead() : ahead()));
      length += equal;
      skip(equal < AHEAD ? equal + 1 : equal);
      if (equal < AHEAD) return length;
    }
  };
  const bits = (count: number): number => {
    if (count === 0) return 0;
    if (count > AHEAD) return bits(count - AHEAD) * 2 ** AHEAD + bits(AHEAD);
    const value = ahead() >>> (32 - count);
    skip(count);
    return value;
  };
  return {
    bits,
    rice: (k) => run(true) * 2 ** k + bits(k),
    gamma() {
      const length = run(false);
      return 2 ** length + bits(length) - 1;
    },
  };
}
