import type { CompiledLexicon } from '../../model/lexicon';
import type { Span } from '../../model/finding';
import type { Token } from '../../model/token';
import { fold } from '../../text/fold';
import { Borders } from './border';
import { chooseMentions } from './choose-mentions';
import { isNounOf, potentialBase } from './lemma-spelling';
import { createSpellingTable, type KnownSpelling } from './spelling-table';
import { mapTokens, type TokenMap } from './token-map';

/** A span of normalised text that names one or more concepts. */
export interface Mention extends Span {
  lineage: readonly string[];
  ambiguous: boolean;
}

export interface Mentions {
  /** Things and acts of the world: none overlaps another. */
  world: Mention[];
  /** Words of grammar, always whole tokens; they may lie inside mentions of the world. */
  grammar: Mention[];
}

/** Verbs in -eる that are no potential of the verb in -u beside them: 入れる is not 入れる ← 入る. */
const OWN_VERB = 'own_e_verb';

/** Looks a text through for spellings, once; then tells what they are among its tokens, however these are cut. */
export type ConceptFinder = (text: string) => (tokens: readonly Token[]) => Mentions;

/**
 * Prepares the search for every spelling of a lexicon: by surface, and for dictionary forms by the lemma of the word.
 * @param foldText how spellings and texts are made alike
 */
export function createConceptFinder(lexicon: CompiledLexicon, foldText = fold): ConceptFinder {
  const table = createSpellingTable(lexicon);
  const ownVerbs = ownVerbsOf(lexicon);
  const foldWord = createWordFolder(foldText);

  /** The whole word or words when the stem at `span` is one of a form of the spelling, else null. */
  function formAt(spelling: KnownSpelling, span: Span, text: string, tokens: TokenMap): Span | null {
    const token = tokens.at(span.end - 1);
    if (token === undefined) return null;
    const start = Math.min(span.start, token.start);
    if (tokens.isBorder[start] !== 1) return null;
    const form = { start, end: token.end };
    if (token.conjugationType === '*') return token.pos === '名詞' && isNounOf(foldWord(start === token.start ? token.surface : text.slice(start, token.end)), spelling.text) ? form : null;
    if (token.start < span.start) return null;
    const before = span.start < token.start ? foldWord(text.slice(span.start, token.start)) : '';
    const lemma = foldWord(token.lemma);
    if (before + lemma === spelling.text) return form;
    const base = spelling.grammar || ownVerbs.has(lemma) ? null : potentialBase(lemma);
    return base !== null && before + base === spelling.text ? form : null;
  }

  return (text) => {
    const folded = foldText(text);
    const found = table.find(folded.text);
    const strangers = found.filter(({ meaning }) => meaning.strangerTo.length > 0);
    return (tokenList) => {
      const tokens = mapTokens(tokenList, text.length);
      const borders = new Borders(text, tokens.isBorder);
      const world: Mention[] = [];
      const grammar: Mention[] = [];
      const add = (spelling: KnownSpelling, start: number, end: number) => {
        const mention = { start, end, lineage: spelling.lineage, ambiguous: spelling.ambiguous };
        (spelling.grammar ? grammar : world).push(mention);
      };
      let stranger = 0;
      for (const { meaning, start, end } of found) {
        while ((strangers[stranger]?.end ?? Infinity) <= start) stranger += 1;
        const around = strangersAround(strangers, stranger, start, end);
        const span = folded.toSource(start, end);
        for (const spelling of meaning.whole) {
          if (isStrange(spelling, around)) continue;
          const fits = spelling.grammar ? borders.isAligned(span.start, span.end) : borders.allows(spelling.border, span.start, span.end);
          if (fits) add(spelling, span.start, span.end);
        }
        for (const spelling of meaning.stems) {
          if (isStrange(spelling, around)) continue;
          const form = formAt(spelling, span, text, tokens);
          if (form !== null) add(spelling, form.start, form.end);
        }
      }
      return { world: chooseMentions(world, text), grammar: chooseMentions(grammar, text) };
    };
  };
}

function ownVerbsOf({ concepts, spellings }: CompiledLexicon): ReadonlySet<string> {
  return new Set(spellings.filter(({ concept }) => concepts[concept]?.id === OWN_VERB).flatMap(({ texts }) => texts));
}

type Found = Span & { meaning: { strangerTo: readonly string[] } };
const NONE: readonly Found[] = [];

/** Both lists are by start: only strangers that begin at or before the spelling can hold it. */
function strangersAround(strangers: readonly Found[], from: number, start: number, end: number): readonly Found[] {
  let around: Found[] | null = null;
  for (let index = from; index < strangers.length; index += 1) {
    const stranger = strangers[index];
    if (stranger === undefined || stranger.start > start) break;
    if (stranger.end >= end && stranger.end - stranger.start > end - start) (around ??= []).push(stranger);
  }
  return around ?? NONE;
}

/** オンライン is strange to LINE and to its kinds, and to nothing else. */
function isStrange({ lineage }: KnownSpelling, around: readonly Found[]): boolean {
  return around.length > 0 && around.some(({ meaning }) => meaning.strangerTo.some((id) => lineage.includes(id)));
}

/** So many folded words are kept: most are those of a dictionary, but names come in without end. */
const MOST_KNOWN = 20_000;

/** Words come again and again, so what was folded once is kept. */
function createWordFolder(foldText: typeof fold): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const folded = foldText(word).text;
    known.set(word, folded);
    return folded;
  };
}
