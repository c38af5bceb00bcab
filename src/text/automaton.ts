/** One place where a literal stands: its index in the list, and UTF-16 offsets. */
export interface LiteralMatch { literal: number; start: number; end: number }

export interface Automaton {
  /** Every occurrence of every literal, overlapping ones too, by end, the longer first. */
  find: (text: string) => LiteralMatch[];
  /** True when any literal occurs. */
  has: (text: string) => boolean;
}

const NONE = -1;
const MOST_STATES = 2 ** 32;

/**
 * Aho and Corasick's automaton over UTF-16 units: one pass over a text finds all literals. An empty literal is found
 * nowhere; of a literal that is listed twice, both indices are found.
 */
export function createAutomaton(literals: readonly string[]): Automaton {
  const trie = new Trie(literals);
  const { nextOf, literalOf, twinOf, shorterOf, lengths } = trie;

  function has(text: string): boolean {
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      state = nextOf(state, text.charCodeAt(at));
      if ((literalOf[state] ?? NONE) !== NONE || (shorterOf[state] ?? 0) !== 0) return true;
    }
    return false;
  }

  function find(text: string): LiteralMatch[] {
    const found: LiteralMatch[] = [];
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      state = nextOf(state, text.charCodeAt(at));
      let ending = (literalOf[state] ?? NONE) === NONE ? shorterOf[state] ?? 0 : state;
      while (ending !== 0) {
        for (let literal = literalOf[ending] ?? NONE; literal !== NONE; literal = twinOf[literal] ?? NONE) {
          found.push({ literal, start: at + 1 - (lengths[literal] ?? 0), end: at + 1 });
        }
        ending = shorterOf[ending] ?? 0;
      }
    }
    return found;
  }

  return { find, has };
}

/** States are prefixes of the literals, 0 the empty one. Edges lie in one open-addressed table, those of state 0 in an array. */
class Trie {
  /** By state: a literal that ends there. */
  readonly literalOf: Int32Array;
  /** By literal: the next literal with the same text. */
  readonly twinOf: Int32Array;
  /** By state: the longest proper suffix at which a literal ends, 0 when there is none. */
  readonly shorterOf: Int32Array;
  readonly lengths: Int32Array;

  readonly #first = new Int32Array(0x10000);
  readonly #edgeFrom: Int32Array;
  readonly #edgeUnit: Uint16Array;
  readonly #edgeTo: Int32Array;
  readonly #mask: number;
  /** By state: the longest proper suffix that is a state. */
  readonly #fallback: Int32Array;
  readonly #parent: Int32Array;
  readonly #unit: Uint16Array;
  readonly #depth: Int32Array;
  #states = 1;

  constructor(literals: readonly string[]) {
    const most = literals.reduce((sum, { length }) => sum + length, 1);
    const slots = 2 ** Math.ceil(Math.log2(most * 2));
    this.#mask = slots - 1;
    this.#edgeFrom = new Int32Array(slots);
    this.#edgeUnit = new Uint16Array(slots);
    this.#edgeTo = new Int32Array(slots);
    this.#fallback = new Int32Array(most);
    this.#parent = new Int32Array(most);
    this.#unit = new Uint16Array(most);
    this.#depth = new Int32Array(most);
    this.literalOf = new Int32Array(most).fill(NONE);
    this.shorterOf = new Int32Array(most);
    this.twinOf = new Int32Array(literals.length).fill(NONE);
    this.lengths = Int32Array.from(literals, ({ length }) => length);
    literals.forEach((literal, index) => { if (literal !== '') this.#add(literal, index); });
    this.#link();
  }

  /** The state after `state` has read `unit`. */
  readonly nextOf = (state: number, unit: number): number => {
    let from = state;
    while (from !== 0) {
      const to = this.#child(from, unit);
      if (to !== 0) return to;
      from = this.#fallback[from] ?? 0;
    }
    return this.#first[unit] ?? 0;
  };

  #add(literal: string, index: number): void {
    let state = 0;
    for (let at = 0; at < literal.length; at += 1) {
      const unit = literal.charCodeAt(at);
      const known = state === 0 ? this.#first[unit] ?? 0 : this.#child(state, unit);
      state = known === 0 ? this.#grow(state, unit) : known;
    }
    this.twinOf[index] = this.literalOf[state] ?? NONE;
    this.literalOf[state] = index;
  }

  #grow(parent: number, unit: number): number {
    const state = this.#states;
    this.#states += 1;
    this.#parent[state] = parent;
    this.#unit[state] = unit;
    this.#depth[state] = (this.#depth[parent] ?? 0) + 1;
    if (parent === 0) {
      this.#first[unit] = state;
    } else {
      const slot = this.#slotOf(parent, unit);
      this.#edgeFrom[slot] = parent;
      this.#edgeUnit[slot] = unit;
      this.#edgeTo[slot] = state;
    }
    return state;
  }

  #child(from: number, unit: number): number {
    return this.#edgeTo[this.#slotOf(from, unit)] ?? 0;
  }

  /** The slot of an edge, or the empty one where it belongs. */
  #slotOf(from: number, unit: number): number {
    let slot = (Math.imul(from, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7 & this.#mask;
    while (this.#edgeTo[slot] !== 0 && (this.#edgeFrom[slot] !== from || this.#edgeUnit[slot] !== unit)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }

  /** Sets fallbacks by growing depth, because each rests on those of shorter states. */
  #link(): void {
    const byDepth = Float64Array.from({ length: this.#states }, (_, state) => (this.#depth[state] ?? 0) * MOST_STATES + state).sort();
    for (const key of byDepth) {
      const state = key % MOST_STATES;
      const parent = this.#parent[state] ?? 0;
      if (parent === 0) continue;
      const fallback = this.nextOf(this.#fallback[parent] ?? 0, this.#unit[state] ?? 0);
      this.#fallback[state] = fallback;
      this.shorterOf[state] = this.literalOf[fallback] === NONE ? this.shorterOf[fallback] ?? 0 : fallback;
    }
  }
}
