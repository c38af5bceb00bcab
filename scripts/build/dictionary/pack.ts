import type { KuromojiDictionaries } from 'kuromoji/src/dict/DynamicDictionaries.js';
import { LAST_ENTRY, TABLES, type Sections, type Tables } from '../../../src/language/tokenizer/dictionary/format';
import { BaseForms } from './base-forms';
import { chanceOf } from './chance';
import { packConnections } from './connections';
import { readWords, type Entry, type FeatureRow, type Word } from './read-words';
import { buildTrie } from './trie';
import { readUnitClasses, readUnknownWords } from './unknown-words';
import { writeDictionary } from './write';

/**
 * Packs a dictionary that kuromoji has built or loaded. The same dictionary gives the same bytes.
 * @param inputs SHA-256 of what the dictionary was made of, in hexadecimal
 */
export function packDictionary(dictionaries: KuromojiDictionaries, inputs: string): Uint8Array<ArrayBuffer> {
  const words = readWords(dictionaries);
  const { classes, features } = readUnknownWords(dictionaries);
  const { entries, starts, baseForms } = packEntries(words, features);
  const connections = packConnections(dictionaries.connection_costs.buffer, chancesOf(words));
  const contexts = Array.from(connections.connectionRows, (_, context) => features.get(context) ?? null);
  const tables: Tables = { features: contexts, baseForms, classes };
  return writeDictionary({
    [TABLES]: new TextEncoder().encode(JSON.stringify(tables)),
    ...buildTrie(words.map(({ surface }, index) => ({ surface, value: starts[index] ?? 0 }))),
    ...entries,
    ...connections,
    unitClasses: readUnitClasses(dictionaries, classes),
  }, inputs);
}

/** Lays the words' entries side by side. `starts`: of each word its first. What contexts say is put into `features`. */
function packEntries(words: readonly Word[], features: Map<number, FeatureRow>) {
  const forms = new BaseForms();
  const [contexts, costs, ways, starts]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const { surface, entries } of words) {
    starts.push(contexts.length);
    const kept = entries.filter((entry) => isEverTaken(entry, entries));
    kept.forEach(({ context, cost, features: own, baseForm }, index) => {
      noteFeatures(features, context, own);
      contexts.push(index === kept.length - 1 ? context | LAST_ENTRY : context);
      costs.push(cost);
      ways.push(forms.numberOf(surface, baseForm));
    });
  }
  if (forms.ways.length > 256) throw new Error(`${forms.ways.length} ways to base forms, and one byte for their number`);
  const entries: Pick<Sections, 'entryContexts' | 'entryCosts' | 'entryBaseForms'> = {
    entryContexts: Uint16Array.from(contexts), entryCosts: Int16Array.from(costs), entryBaseForms: Uint8Array.from(ways),
  };
  return { entries, starts, baseForms: forms.ways };
}

/** Of a word's entries in one context, which differ in their reading, only the cheapest is ever taken, and of equals the first. */
function isEverTaken(entry: Entry, entries: readonly Entry[]): boolean {
  const [first, ...others] = entries.filter(({ context }) => context === entry.context);
  return others.reduce((best, other) => (best !== undefined && other.cost < best.cost ? other : best), first) === entry;
}

/** How often a search meets each context. */
function chancesOf(words: readonly Word[]): Map<number, number> {
  const chances = new Map<number, number>();
  for (const { surface, entries } of words) for (const { context } of entries) chances.set(context, (chances.get(context) ?? 0) + chanceOf(surface));
  return chances;
}

/** The format rests on this: whatever has a context has the same part of speech and form. */
function noteFeatures(features: Map<number, FeatureRow>, context: number, own: FeatureRow): void {
  const known = features.get(context);
  if (known === undefined) features.set(context, own);
  else if (known.some((feature, index) => feature !== own[index])) throw new Error(`context ${context} is both ${known.join()} and ${own.join()}`);
}
