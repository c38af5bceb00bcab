/** How a number was met before: in this part, in another part of this whole, or not at all. */
export const SEEN_HERE = 0;
export const SEEN_ELSEWHERE = 1;
export const NEW = 2;
type Met = typeof SEEN_HERE | typeof SEEN_ELSEWHERE | typeof NEW;

/** Tells which numbers were met before in a whole and in the part of it that is being read. Made once and used for many texts: nothing is allocated but to grow. */
export interface SeenNumbers {
  /** Begins a whole, and its first part. */
  beginWhole(): void;
  beginPart(): void;
  /** Meets a whole number from 0 up. */
  meet(number: number): Met;
}

const FIRST_SIZE = 4096;

/** A table with linear probing, at most half full; a slot counts only where it bears the mark of the present whole. */
export function createSeenNumbers(): SeenNumbers {
  let numbers = new Int32Array(FIRST_SIZE);
  /** Of each number the last part in which it was met. Parts are counted through, those of the present whole from `whole` on. */
  let parts = new Int32Array(FIRST_SIZE);
  let part = 1;
  let whole = 1;
  let count = 0;

  const slotOf = (number: number): number => {
    const last = numbers.length - 1;
    let slot = (Math.imul(number, 0x9e3779b1) >>> 8) & last;
    while ((parts[slot] ?? 0) >= whole && numbers[slot] !== number) slot = (slot + 1) & last;
    return slot;
  };
  const grow = (): void => {
    const [oldNumbers, oldParts] = [numbers, parts];
    numbers = new Int32Array(oldNumbers.length * 2);
    parts = new Int32Array(oldParts.length * 2);
    oldParts.forEach((metIn, old) => {
      if (metIn < whole) return;
      const number = oldNumbers[old] ?? 0;
      const slot = slotOf(number);
      numbers[slot] = number;
      parts[slot] = metIn;
    });
  };
  return {
    beginWhole() {
      part += 1;
      whole = part;
      count = 0;
    },
    beginPart() {
      part += 1;
    },
    meet(number) {
      const slot = slotOf(number);
      const metIn = parts[slot] ?? 0;
      parts[slot] = part;
      if (metIn === part) return SEEN_HERE;
      if (metIn >= whole) return SEEN_ELSEWHERE;
      numbers[slot] = number;
      count += 1;
      if (count * 2 > numbers.length) grow();
      return NEW;
    },
  };
}
