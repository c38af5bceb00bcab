import type { Unit } from '../../language/analysed-text';
import { GRAMMAR_CONCEPTS } from '../../language/word';

/** The concept of which every word of Japanese grammar is a kind, and those kinds. */
const GRAMMAR = 'grammar';
const OF_GRAMMAR = new Set<string>([GRAMMAR, ...GRAMMAR_CONCEPTS]);
const NONE: readonly string[] = [];
const LETTER = /[\p{L}\p{N}]/u;
const NUMBER = /^[\d,.〇一二三四五六七八九十百千万]+$/u;

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
  // A link alone says nothing: where it leads is not read, and links to tools are for the rules.
  if (unit.entity === 'url') return null;
  if (unit.entity !== null) return `{${unit.entity}}`;
  const [concept] = worldConcepts(unit);
  if (concept !== undefined) return `{${concept}}`;
  if (!LETTER.test(unit.surface)) return null;
  if (NUMBER.test(unit.surface)) return '#';
  return isContent(unit) ? unit.lemma : null;
}

/**
 * A unit as a part of a run of tokens: as the model knows the word where it is one, else the dictionary form of a particle
 * or ending, the first of some signs, `↵` for the end of a line; null for a blank.
 */
export function gramWordOf(unit: Unit): string | null {
  if (unit.entity === 'url') return '{url}';
  const word = wordOf(unit);
  if (word !== null) return word;
  if (LETTER.test(unit.surface)) return unit.lemma;
  if (unit.surface.includes('\n')) return '↵';
  return unit.surface.trim() === '' ? null : String.fromCodePoint(unit.surface.codePointAt(0) ?? 0);
}

function isContent({ pos, posDetail }: Unit): boolean {
  switch (pos) {
    case '名詞': return posDetail[0] !== '非自立' && posDetail[0] !== '代名詞';
    case '動詞': return posDetail[0] === '自立';
    case '形容詞': case '副詞': case '連体詞': case '感動詞': return true;
    default: return false;
  }
}
