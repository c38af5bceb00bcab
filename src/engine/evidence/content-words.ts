import type { Unit } from '../../language/analysed-text';
import { GRAMMAR_CONCEPTS } from '../../language/word';
import { hasLetter, isBlank } from '../../text/letters';
import { partOf, type NamePart } from './name-parts';

/** The concept of which every word of Japanese grammar is a kind, and those kinds. */
const GRAMMAR = 'grammar';
const OF_GRAMMAR = new Set<string>([GRAMMAR, ...GRAMMAR_CONCEPTS]);
const NONE: readonly string[] = [];
const NUMBER = /^[\d,.〇一二三四五六七八九十百千万]+$/u;

/** What the model takes a unit for: read once, and asked again and again. */
export interface ReadUnit {
  unit: Unit;
  /** Its `worldConcepts`, `conceptIds` and `wordOf`, as parts of names. */
  things: readonly NamePart[];
  ids: readonly NamePart[];
  word: NamePart | null;
  /** What it is in a run of tokens, where everything counts but a blank. */
  gramWord: NamePart | null;
}

export function readUnit(unit: Unit): ReadUnit {
  const { things, ids } = readConcepts(unit);
  const text = wordBy(unit, things[0]?.text);
  const word = text === null ? null : partOf(text);
  return { unit, things, ids, word, gramWord: word ?? otherGramWordOf(unit) };
}

type ReadConcepts = Pick<ReadUnit, 'things' | 'ids'>;
const NO_CONCEPTS: ReadConcepts = { things: [], ids: [] };
/** By lineage: all words of a concept share one. */
const known = new WeakMap<readonly string[], ReadConcepts>();

function readConcepts(unit: Unit): ReadConcepts {
  if (unit.concepts.length === 0) return NO_CONCEPTS;
  const before = known.get(unit.concepts);
  if (before !== undefined) return before;
  const read = { things: worldConcepts(unit).map(partOf), ids: conceptIds(unit).map(partOf) };
  known.set(unit.concepts, read);
  return read;
}

/** The concepts of things and acts, which rules ask for, narrowest first, without those of the grammar. */
function worldConcepts({ concepts }: Unit): readonly string[] {
  if (concepts.length === 0) return NONE;
  return concepts.includes(GRAMMAR) ? concepts.filter((id) => !OF_GRAMMAR.has(id)) : concepts;
}

/** The concept ids of a unit that say something: all of its lineage but the root of the grammar. */
function conceptIds({ concepts }: Unit): readonly string[] {
  return concepts.includes(GRAMMAR) ? concepts.filter((id) => id !== GRAMMAR) : concepts;
}

/**
 * The word by which the model knows a unit: `{line}` for what names a concept or is an entity, `#` for a number, the
 * dictionary form of another content word; null for what only holds a sentence together.
 */
export function wordOf(unit: Unit): string | null {
  return wordBy(unit, worldConcepts(unit)[0]);
}

function wordBy(unit: Unit, concept: string | undefined): string | null {
  // A link alone says nothing: where it leads is not read, and links to tools are for the rules.
  if (unit.entity === 'url') return null;
  if (unit.entity !== null) return bracketed(unit.entity);
  if (concept !== undefined) return bracketed(concept);
  if (!hasLetter(unit.surface)) return null;
  if (NUMBER.test(unit.surface)) return '#';
  return isContent(unit) ? unit.lemma : null;
}

/**
 * What is no word to the model as a part of a run of tokens: the dictionary form of a particle or ending, the first of some
 * signs, `↵` for the end of a line; null for a blank.
 */
function otherGramWordOf(unit: Unit): NamePart | null {
  if (unit.entity === 'url') return partOf('{url}');
  if (hasLetter(unit.surface)) return partOf(unit.lemma);
  if (unit.surface.includes('\n')) return partOf('↵');
  return isBlank(unit.surface) ? null : partOf(String.fromCodePoint(unit.surface.codePointAt(0) ?? 0));
}

/** There are no more of them than concepts and entities. */
const inBrackets = new Map<string, string>();

function bracketed(id: string): string {
  let word = inBrackets.get(id);
  if (word === undefined) {
    word = `{${id}}`;
    inBrackets.set(id, word);
  }
  return word;
}

function isContent({ pos, posDetail }: Unit): boolean {
  switch (pos) {
    case '名詞': return posDetail[0] !== '非自立' && posDetail[0] !== '代名詞';
    case '動詞': return posDetail[0] === '自立';
    case '形容詞': case '副詞': case '連体詞': case '感動詞': return true;
    default: return false;
  }
}
