import type { Dictionary } from './dictionary/open-dictionary';
import { END_OF_WORD, LAST_ENTRY, SENTENCE_BORDER } from './dictionary/format';

const NONE = -1;
/** In place of the entry of a word that the dictionary does not have. */
export const UNKNOWN = -1;
const FIRST_NODES = 4096;
const FIRST_PLACES = 1024;
const FIRST_BEFORE = 256;
/** Costs more than any way. */
const MOST = 0x7fff_ffff;

/**
 * Finds the cheapest way to cut a sentence into words.
 *
 * Think of the sentence as places between its letters, numbered from 0, and of every word that could stand in it as a
 * node that leads from one place to another: all words of the dictionary, and unknown words where its letters ask for
 * one. A node has a cost, and so has every pair of nodes that meet at a place, by their contexts. The cut of the
 * sentence is the way from the first place to the last that costs least in all. Viterbi's insight: when a node is put
 * in, the cheapest way *to* it is found among the nodes that end where it begins, and no other way to it need be kept.
 * So one pass from left to right suffices, and the way is read backwards from its end.
 *
 * Nodes are numbers, and what is known of them stands in arrays at that number. The arrays are used again for every
 * sentence, so a search allocates nothing once they are large enough. Node 0 is the begin of the sentence.
 *
 * Offsets are UTF-16 units. Costs are 32-bit integers: a node with its connection costs at most 2 × 32,768, so
 * sentences must stay below 32,000 units.
 */
export class Lattice {
  readonly #dictionary: Dictionary;

  #count = 0;
  /** Of each node: what the cheapest way costs that ends with it. */
  #costs = new Int32Array(FIRST_NODES);
  /** The node before it on that way. */
  #previous = new Int32Array(FIRST_NODES);
  /** The place where it begins. */
  #starts = new Int32Array(FIRST_NODES);
  /** Its entry in the dictionary, or `UNKNOWN`. */
  #entries = new Int32Array(FIRST_NODES);
  /** Its context: what it is to its neighbours. */
  #contexts = new Int32Array(FIRST_NODES);
  /** The next node that ends at the same place, in the order in which they were put in. */
  #nextEnding = new Int32Array(FIRST_NODES);

  /** Of each place: the first and the last node that end there. */
  #firstEnding = new Int32Array(FIRST_PLACES);
  #lastEnding = new Int32Array(FIRST_PLACES);
  /** Of each place: where the run of letters of one class ends that it lies in. */
  #runEnds = new Int32Array(FIRST_PLACES);

  /** The nodes that end where words are being put in, with their costs and their columns in the table of connections side by side: they are asked again and again. */
  #before = new Int32Array(FIRST_BEFORE);
  #beforeCosts = new Int32Array(FIRST_BEFORE);
  #beforeColumns = new Int32Array(FIRST_BEFORE);
  #beforeCount = 0;

  /** The words of the last sentence: nodes, from the last word to the first. */
  #path = new Int32Array(FIRST_PLACES);
  #pathLength = 0;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /**
   * Cuts `text.slice(start, end)`, which is one sentence, into words.
   * @returns how many words there are; `startOf`, `entryOf` and `contextOf` tell of them until the next search
   */
  search(text: string, start: number, end: number): number {
    const length = end - start;
    this.#begin(text, start, length);
    for (let place = 0; place < length; place += 1) {
      // Where no word ends, none can begin.
      if (this.#firstEnding[place] === NONE) continue;
      this.#gatherBefore(place);
      const isKnown = this.#putKnownWords(text, start, place, length);
      this.#putUnknownWords(text, start, place, isKnown);
    }
    return this.#readPath(length);
  }

  /** The entry of the word at `index`, or `UNKNOWN`. */
  entryOf(index: number): number {
    return this.#entries[this.#nodeOf(index)] ?? UNKNOWN;
  }

  /** The context of the word at `index`, by which the dictionary tells its part of speech and its form. */
  contextOf(index: number): number {
    return this.#contexts[this.#nodeOf(index)] ?? SENTENCE_BORDER;
  }

  /** Where the word at `index` begins, counted from the begin of the sentence. */
  startOf(index: number): number {
    return this.#starts[this.#nodeOf(index)] ?? 0;
  }

  #nodeOf(index: number): number {
    return this.#path[this.#pathLength - 1 - index] ?? 0;
  }

  #begin(text: string, start: number, length: number): void {
    if (length >= this.#firstEnding.length) {
      const places = 2 * (length + 1);
      this.#firstEnding = new Int32Array(places);
      this.#lastEnding = new Int32Array(places);
      this.#runEnds = new Int32Array(places);
      this.#path = new Int32Array(places);
    }
    this.#firstEnding.fill(NONE, 0, length + 1);
    this.#markRuns(text, start, length);
    this.#costs[0] = 0;
    this.#contexts[0] = SENTENCE_BORDER;
    this.#nextEnding[0] = NONE;
    this.#firstEnding[0] = 0;
    this.#lastEnding[0] = 0;
    this.#count = 1;
  }

  /** From right to left, so that each place takes the end of its run from its neighbour: an unknown word's end is known at once, however long the run. */
  #markRuns(text: string, start: number, length: number): void {
    const { unitClasses } = this.#dictionary;
    const runEnds = this.#runEnds;
    let end = length;
    let after = NONE;
    for (let place = length - 1; place >= 0; place -= 1) {
      const own = unitClasses[text.charCodeAt(start + place)] ?? 0;
      if (own !== after) end = place + 1;
      runEnds[place] = end;
      after = own;
    }
  }

  #gatherBefore(place: number): void {
    const { connectionColumns } = this.#dictionary;
    let count = 0;
    for (let node = this.#firstEnding[place] ?? NONE; node !== NONE; node = this.#nextEnding[node] ?? NONE) {
      if (count === this.#before.length) this.#growBefore();
      this.#before[count] = node;
      this.#beforeCosts[count] = this.#costs[node] ?? 0;
      this.#beforeColumns[count] = connectionColumns[this.#contexts[node] ?? SENTENCE_BORDER] ?? 0;
      count += 1;
    }
    this.#beforeCount = count;
  }

  /** Walks the trie from `place` on and puts in every word that it meets. Tells whether there is one. */
  #putKnownWords(text: string, start: number, place: number, length: number): boolean {
    const { trieBase, trieCheck, letterCodes } = this.#dictionary;
    let isKnown = false;
    let node = 0;
    for (let at = place; at < length; at += 1) {
      const letter = letterCodes[text.charCodeAt(start + at)] ?? 0;
      node = (trieBase[node] ?? 0) + letter;
      if (letter === 0 || trieCheck[node] !== letter) break;
      const children = trieBase[node] ?? 0;
      // A word that is no beginning of longer ones ends in the node itself, another in a child.
      if (children < 0) {
        this.#putEntries(~children, place, at + 1);
        return true;
      }
      if (trieCheck[children] !== END_OF_WORD) continue;
      this.#putEntries(~(trieBase[children] ?? 0), place, at + 1);
      isKnown = true;
    }
    return isKnown;
  }

  #putEntries(first: number, place: number, end: number): void {
    const { entryContexts, entryCosts } = this.#dictionary;
    for (let entry = first; ; entry += 1) {
      const context = entryContexts[entry] ?? LAST_ENTRY;
      this.#put(place, end, context & ~LAST_ENTRY, entryCosts[entry] ?? 0, entry);
      if (context >= LAST_ENTRY) return;
    }
  }

  #putUnknownWords(text: string, start: number, place: number, isKnown: boolean): void {
    const { classes, unitClasses } = this.#dictionary;
    const own = classes[unitClasses[text.charCodeAt(start + place)] ?? 0];
    if (own === undefined || (isKnown && !own.always)) return;
    const end = own.grouped ? this.#runEnds[place] ?? place + 1 : place + 1;
    for (const [context, cost] of own.entries) this.#put(place, end, context, cost, UNKNOWN);
  }

  /** Puts in a node from `place` to `end`, after the node before it with which it costs least; of equals after the first. */
  #put(place: number, end: number, context: number, cost: number, entry: number): void {
    const before = this.#cheapestBefore(context);
    if (this.#count === this.#costs.length) this.#growNodes();
    const node = this.#count;
    this.#count = node + 1;
    this.#costs[node] = this.#costAfter(before, context) + cost;
    this.#previous[node] = this.#before[before] ?? 0;
    this.#starts[node] = place;
    this.#entries[node] = entry;
    this.#contexts[node] = context;
    this.#nextEnding[node] = NONE;
    if (this.#firstEnding[end] === NONE) this.#firstEnding[end] = node;
    else this.#nextEnding[this.#lastEnding[end] ?? 0] = node;
    this.#lastEnding[end] = node;
  }

  /** Which of the gathered nodes a word of this context follows best: an index into them. This is where the time goes. */
  #cheapestBefore(context: number): number {
    const { connections, connectionRows, columns: width } = this.#dictionary;
    const [costs, columns, count] = [this.#beforeCosts, this.#beforeColumns, this.#beforeCount];
    const row = (connectionRows[context] ?? 0) * width;
    let least = MOST;
    let cheapest = 0;
    for (let index = 0; index < count; index += 1) {
      const cost = (costs[index] ?? 0) + (connections[row + (columns[index] ?? 0)] ?? 0);
      if (cost < least) {
        least = cost;
        cheapest = index;
      }
    }
    return cheapest;
  }

  /** What the way costs to a word of this context after the gathered node at `index`, but for the word itself. */
  #costAfter(index: number, context: number): number {
    const { connections, connectionRows, columns } = this.#dictionary;
    return (this.#beforeCosts[index] ?? 0) + (connections[(connectionRows[context] ?? 0) * columns + (this.#beforeColumns[index] ?? 0)] ?? 0);
  }

  /** The way is read backwards from the node that the sentence's end follows best. Node 0 is no word. */
  #readPath(length: number): number {
    this.#gatherBefore(length);
    let words = 0;
    for (let node = this.#before[this.#cheapestBefore(SENTENCE_BORDER)] ?? 0; node > 0; node = this.#previous[node] ?? 0) {
      this.#path[words] = node;
      words += 1;
    }
    this.#pathLength = words;
    return words;
  }

  #growBefore(): void {
    const size = 2 * this.#before.length;
    this.#before = enlarged(this.#before, size);
    this.#beforeCosts = enlarged(this.#beforeCosts, size);
    this.#beforeColumns = enlarged(this.#beforeColumns, size);
  }

  #growNodes(): void {
    const size = 2 * this.#costs.length;
    this.#costs = enlarged(this.#costs, size);
    this.#previous = enlarged(this.#previous, size);
    this.#starts = enlarged(this.#starts, size);
    this.#entries = enlarged(this.#entries, size);
    this.#nextEnding = enlarged(this.#nextEnding, size);
    this.#contexts = enlarged(this.#contexts, size);
  }
}

function enlarged(numbers: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(numbers);
  return larger;
}
