/** One place where a literal stands: its index in the list, and UTF-16 offsets. */
interface LiteralMatch { literal: number; start: number; end: number }

export interface Automaton {
  /** Every occurrence of every literal, overlapping ones too, by start, the longer first. */
  find: (text: string) => LiteralMatch[];
  /** True when any literal occurs in a text of these UTF-16 units. */
  has: (units: Uint16Array) => boolean;
}

const NONE = -1;
/** More literals than two bytes can number, with one number left for none. */
const MOST = 0xffff;
/** Slots for each literal: enough that a pair of units that begins none is nearly always turned away at once. */
const SLOTS_PER_LITERAL = 16;
/** A slot for each UTF-16 unit. */
const UNITS = 0x10000;

/**
 * Finds many literals in one pass. They lie in buckets by their first two units (those of one unit by that one), so
 * that building costs one step for each literal and an ordinary unit of text costs one look. An automaton with links
 * reads no faster and takes ten times as long to build, which every page would pay. An empty literal is found nowhere.
 * @throws {RangeError} of more than 65,535 literals
 */
export function createAutomaton(literals: readonly string[]): Automaton {
  const pairs = new Buckets(literals, (literal) => (literal.length > 1 ? slotOf(literal.charCodeAt(0), literal.charCodeAt(1)) : null));
  const singles = new Buckets(literals, (literal) => (literal.length === 1 ? literal.charCodeAt(0) : null), UNITS);
  /** The third unit of each literal, 0 where it has none: most that are in the bucket by chance are told by it, without a look at the literal itself. */
  const thirds = Uint16Array.from(literals, (literal) => (literal.length > 2 ? literal.charCodeAt(2) : 0));

  const standsAt = (literal: number, units: Uint16Array, at: number): boolean => {
    const third = thirds[literal] ?? 0;
    if (third !== 0 && third !== units[at + 2]) return false;
    const text = literals[literal] ?? '';
    for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) !== units[at + index]) return false;
    return true;
  };

  /** Gives each literal that begins at `at` to `visit`. */
  function visitAt(units: Uint16Array, at: number, visit: (literal: number) => void): void {
    const unit = units[at] ?? 0;
    // A bucket of one unit holds that unit's literals alone.
    for (let literal = singles.first(unit); literal !== NONE; literal = singles.after(literal)) visit(literal);
    for (let literal = pairs.first(slotOf(unit, units[at + 1] ?? 0)); literal !== NONE; literal = pairs.after(literal)) {
      if (standsAt(literal, units, at)) visit(literal);
    }
  }

  function has(units: Uint16Array): boolean {
    let unit = units[0] ?? 0;
    for (let at = 0; at < units.length; at += 1) {
      if (singles.hasAny(unit)) return true;
      const next = units[at + 1] ?? 0;
      const slot = slotOf(unit, next);
      if (pairs.hasAny(slot)) {
        for (let literal = pairs.first(slot); literal !== NONE; literal = pairs.after(literal)) if (standsAt(literal, units, at)) return true;
      }
      unit = next;
    }
    return false;
  }

  let units = new Uint16Array(1024);
  function find(text: string): LiteralMatch[] {
    if (units.length < text.length) units = new Uint16Array(text.length * 2);
    for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
    const whole = units.subarray(0, text.length);
    const found: LiteralMatch[] = [];
    let start = 0;
    const keep = (literal: number): void => { insert(found, { literal, start, end: start + (literals[literal]?.length ?? 0) }); };
    for (; start < whole.length; start += 1) visitAt(whole, start, keep);
    return found;
  }

  return { find, has };
}

/** Puts a match in its place: at most among those of the same start, which are the last and few. */
function insert(found: LiteralMatch[], match: LiteralMatch): void {
  let at = found.length;
  for (let before = found[at - 1]; before !== undefined && before.start === match.start && comesBefore(match, before); before = found[at - 1]) {
    found[at] = before;
    at -= 1;
  }
  found[at] = match;
}

function comesBefore(match: LiteralMatch, other: LiteralMatch): boolean {
  return match.end === other.end ? match.literal < other.literal : match.end > other.end;
}

function slotOf(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) >>> 5;
}

/** Literals by slot. Only slots that hold any have a place in the list of buckets: which place that is, the bits before theirs tell. */
class Buckets {
  /** A bit for each slot that holds any: these few bytes stay at hand, and for most slots nothing more is looked at. */
  readonly #filled: Int32Array;
  /** How many slots before those of each word of `#filled` hold any. */
  readonly #ranks: Uint16Array;
  /** Of each slot that holds any, one more than the number of the literal that was put in last. */
  readonly #last: Uint16Array;
  /** Of each literal, one more than the number of the one that was put in before it; 0 where there is none. */
  readonly #before: Uint16Array;
  readonly #mask: number;

  /**
   * @param slotFor in which slot a literal lies; null for one that is not put in
   * @param wanted how many slots, a power of two
   */
  constructor(literals: readonly string[], slotFor: (literal: string) => number | null, wanted?: number) {
    if (literals.length > MOST) throw new RangeError(`${String(literals.length)} literals are too many`);
    const slots = literals.map(slotFor);
    const own = slots.reduce<number>((sum, slot) => sum + (slot === null ? 0 : 1), 0);
    const size = wanted ?? 2 ** Math.ceil(Math.log2(Math.max(own, 1) * SLOTS_PER_LITERAL));
    this.#mask = size - 1;
    this.#filled = new Int32Array(Math.ceil(size / 32));
    for (const slot of slots) if (slot !== null) this.#filled[this.#wordOf(slot)] = (this.#filled[this.#wordOf(slot)] ?? 0) | bitOf(slot);
    this.#ranks = new Uint16Array(this.#filled.length);
    let filled = 0;
    this.#filled.forEach((word, at) => {
      this.#ranks[at] = filled;
      filled += ones(word);
    });
    this.#last = new Uint16Array(filled);
    this.#before = new Uint16Array(own === 0 ? 0 : literals.length);
    slots.forEach((slot, literal) => {
      if (slot === null) return;
      const place = this.#placeOf(slot);
      this.#before[literal] = this.#last[place] ?? 0;
      this.#last[place] = literal + 1;
    });
  }

  hasAny(slot: number): boolean {
    return ((this.#filled[this.#wordOf(slot)] ?? 0) & bitOf(slot)) !== 0;
  }

  first(slot: number): number {
    return this.hasAny(slot) ? (this.#last[this.#placeOf(slot)] ?? 0) - 1 : NONE;
  }

  after(literal: number): number {
    return (this.#before[literal] ?? 0) - 1;
  }

  #wordOf(slot: number): number {
    return (slot & this.#mask) >> 5;
  }

  #placeOf(slot: number): number {
    const word = this.#wordOf(slot);
    return (this.#ranks[word] ?? 0) + ones((this.#filled[word] ?? 0) & (bitOf(slot) - 1));
  }
}

function bitOf(slot: number): number {
  return 1 << (slot & 31);
}

/** How many bits of 32 are set, counted in twos, fours and bytes at once. */
function ones(bits: number): number {
  const twos = bits - (bits >>> 1 & 0x55555555);
  const fours = (twos & 0x33333333) + (twos >>> 2 & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
