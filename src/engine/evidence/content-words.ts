import type { Unit } from '../../language/analysed-text';
import { GRAMMAR_CONCEPTS } from '../../language/word';
import { hasLetter, isBlank } from '../../text/letters';

/** The concept of which every word of Japanese grammar is a kind, and those kinds. */
const GRAMMAR = 'grammar';
const OF_GRAMMAR = new Set<string>([GRAMMAR, ...GRAMMAR_CONCEPTS]);
const NONE: readonly string[] = [];
const NUMBER = /^[\d,.〇一二三四五六七八九十百千万]+$/u;

/** What the model takes a unit for: read once, and asked again and again. */
export interface ReadUnit {
  unit: Unit;
  /** Its `worldConcepts`, `conceptIds`, `wordOf` and `gramWordOf`. */
  things: readonly string[];
  ids: readonly string[];
  word: string | null;
  gramWord: string | null;
}

export function readUnit(unit: Unit): ReadUnit {
  const things = worldConcepts(unit);
  const word = wordBy(unit, things);
  return { unit, things, ids: conceptIds(unit), word, gramWord: gramWordBy(unit, word) };
}

/** The concepts of things and acts, which rules ask for, narrowest first, without those of the grammar. */
export function worldConcepts({ concepts }: Unit): readonly string[] {
  if (concepts.length === 0) return NONE;
  return concepts.includes(GRAMMAR) ? concepts.filter((id) => !OF_GRAMMAR.has(id)) : concepts;
}

/** The concept ids of a unit that say something: all of its lineage but the root of the grammar. */
export function conceptIds({ concepts }: Unit): readonly string[] {
  return concepts.includes(GRAMMAR) ? concepts.filter((id) => id !== GRAMMAR) : concepts;
}

/**
 * The word by which the model knows a unit: `{line}` for what names a concept or is an entity, `#` for a number, the
 * dictionary form of another content word; null for what only holds a sentence together.
 */
export function wordOf(unit: Unit): string | null {
  return wordBy(unit, worldConcepts(unit));
}

function wordBy(unit: Unit, [concept]: readonly string[]): string | null {
  // A link alone says nothing: where it leads is not read, and links to tools are for the rules.
  if (unit.entity === 'url') return null;
  if (unit.entity !== null) return bracketed(unit.entity);
  if (concept !== undefined) return bracketed(concept);
  if (!hasLetter(unit.surface)) return null;
  if (NUMBER.test(unit.surface)) return '#';
  return isContent(unit) ? unit.lemma : null;
}

/**
 * A unit as a part of a run of tokens: as the model knows the word where it is one, else the dictionary form of a particle
 * or ending, the first of some signs, `↵` for the end of a line; null for a blank.
 */
function gramWordBy(unit: Unit, word: string | null): string | null {
  if (unit.entity === 'url') return '{url}';
  if (word !== null) return word;
  if (hasLetter(unit.surface)) return unit.lemma;
  if (unit.surface.includes('\n')) return '↵';
  return isBlank(unit.surface) ? null : String.fromCodePoint(unit.surface.codePointAt(0) ?? 0);
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
