/** One place where a literal stands: its index in the list, and UTF-16 offsets. */
interface LiteralMatch { literal: number; start: number; end: number }

export interface Automaton {
  /** Every occurrence of every literal, overlapping ones too, by start, the longer first. */
  find: (text: string) => LiteralMatch[];
  /** True when any literal occurs. */
  has: (text: string) => boolean;
}

const NONE = -1;
/** More literals than two bytes can number, with one number left for none. */
const MOST = 0xffff;
/** Slots for each literal: enough that a pair of units that begins none is nearly always turned away at once. */
const SLOTS_PER_LITERAL = 16;

/**
 * Finds many literals in one pass. They lie in buckets by their first two units (those of one unit by that one), so
 * that building costs one step for each literal and an ordinary unit of text costs one look. An automaton with links
 * reads no faster and takes ten times as long to build, which every page would pay. An empty literal is found nowhere.
 * @throws {RangeError} of more than 65,535 literals
 */
export function createAutomaton(literals: readonly string[]): Automaton {
  const ofOne = literals.filter(({ length }) => length === 1).length;
  const pairs = new Buckets(literals.length, literals.length - ofOne);
  const singles = new Buckets(literals.length, ofOne);
  const hasSingles = ofOne > 0;
  /** The third unit of each literal, 0 where it has none: most that are in the bucket by chance are told by it, without a look at the literal itself. */
  const thirds = Uint16Array.from(literals, (literal) => (literal.length > 2 ? literal.charCodeAt(2) : 0));
  literals.forEach((literal, index) => {
    if (literal.length > 1) pairs.add(slotOf(literal.charCodeAt(0), literal.charCodeAt(1)), index);
    else if (literal.length === 1) singles.add(literal.charCodeAt(0), index);
  });

  /** Gives each literal at `at` to `visit` until it answers true. */
  function visitAt(text: string, at: number, visit: (literal: number) => boolean): boolean {
    const unit = text.charCodeAt(at);
    for (let literal = hasSingles ? singles.first(unit) : NONE; literal !== NONE; literal = singles.after(literal)) {
      if (text.startsWith(literals[literal] ?? '', at) && visit(literal)) return true;
    }
    for (let literal = pairs.first(slotOf(unit, text.charCodeAt(at + 1))); literal !== NONE; literal = pairs.after(literal)) {
      const third = thirds[literal] ?? 0;
      if (third !== 0 && third !== text.charCodeAt(at + 2)) continue;
      if (text.startsWith(literals[literal] ?? '', at) && visit(literal)) return true;
    }
    return false;
  }

  function has(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) if (visitAt(text, at, isEnough)) return true;
    return false;
  }

  function find(text: string): LiteralMatch[] {
    const found: LiteralMatch[] = [];
    let start = 0;
    const keep = (literal: number): boolean => {
      insert(found, { literal, start, end: start + (literals[literal]?.length ?? 0) });
      return false;
    };
    for (; start < text.length; start += 1) visitAt(text, start, keep);
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

function isEnough(): boolean {
  return true;
}

function slotOf(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) >>> 5;
}

/** Literals by slot: the last one put in, and from each the one before. */
class Buckets {
  /** One more than the literal's number; 0 where there is none. */
  readonly #last: Uint16Array;
  /** A bit for each slot that holds any: these few bytes stay at hand, and for most slots nothing more is looked at. */
  readonly #filled: Int32Array;
  readonly #before: Uint16Array;
  readonly #mask: number;

  /**
   * @param size of the list of literals
   * @param own how many of them are put in here
   */
  constructor(size: number, own: number) {
    if (size > MOST) throw new RangeError(`${String(size)} literals are too many`);
    const slots = 2 ** Math.ceil(Math.log2(Math.max(own, 1) * SLOTS_PER_LITERAL));
    this.#last = new Uint16Array(slots);
    this.#filled = new Int32Array(Math.ceil(slots / 32));
    this.#before = new Uint16Array(own === 0 ? 0 : size);
    this.#mask = slots - 1;
  }

  add(slot: number, literal: number): void {
    this.#before[literal] = this.first(slot) + 1;
    const place = slot & this.#mask;
    this.#last[place] = literal + 1;
    this.#filled[place >> 5] = (this.#filled[place >> 5] ?? 0) | (1 << (place & 31));
  }

  first(slot: number): number {
    const place = slot & this.#mask;
    return ((this.#filled[place >> 5] ?? 0) & (1 << (place & 31))) === 0 ? NONE : (this.#last[place] ?? 0) - 1;
  }

  after(literal: number): number {
    return (this.#before[literal] ?? 0) - 1;
  }
}
