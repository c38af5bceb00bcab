/** Tells whether a number was seen since the last `forget`. Made once and used for many texts: nothing is allocated but to grow. */
export interface SeenNumbers {
  forget(): void;
  /** Whether a whole number from 0 up is seen for the first time. */
  isNew(number: number): boolean;
}

const FIRST_SIZE = 4096;

/** A table with linear probing, at most half full; a slot counts only where it bears the mark of the present round. */
export function createSeenNumbers(): SeenNumbers {
  let numbers = new Int32Array(FIRST_SIZE);
  let rounds = new Int32Array(FIRST_SIZE);
  let round = 1;
  let count = 0;

  const slotOf = (number: number): number => {
    const last = numbers.length - 1;
    let slot = (Math.imul(number, 0x9e3779b1) >>> 8) & last;
    while (rounds[slot] === round && numbers[slot] !== number) slot = (slot + 1) & last;
    return slot;
  };
  const grow = (): void => {
    const seen = numbers.filter((_, slot) => rounds[slot] === round);
    rounds = new Int32Array(numbers.length * 2);
    numbers = new Int32Array(numbers.length * 2);
    for (const number of seen) {
      const slot = slotOf(number);
      numbers[slot] = number;
      rounds[slot] = round;
    }
  };
  return {
    forget() {
      round += 1;
      count = 0;
    },
    isNew(number) {
      const slot = slotOf(number);
      if (rounds[slot] === round) return false;
      numbers[slot] = number;
      rounds[slot] = round;
      count += 1;
      if (count * 2 > numbers.length) grow();
      return true;
    },
  };
}
