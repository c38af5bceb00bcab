import type { Span } from '../model/finding';
import type { Token, Tokenizer } from '../model/token';
import type { EntityMatch } from '../text/entities';
import type { ConceptFinder, Mentions } from './concepts/find-concepts';

/** A noun that no dictionary has, and that no cut falls into. */
const STAND_IN = 'N';

export interface ReadWords { tokens: Token[]; mentions: Mentions }

/** Signs that end a sentence anywhere but inside a name: Yahoo!ショッピング. */
const STOP = /[。！？!?]/u;

/**
 * Cuts a text into tokens and finds its mentions. Entities, and mentions that the dictionary cuts across (らいんで →
 * らい|んで) or that hold a sign, are stood in for by an unknown noun of the same length, so that the words around them are cut rightly.
 */
export function createReader(
  tokenizer: Tokenizer, findConcepts: ConceptFinder, mend: (tokens: Token[]) => Token[],
): (text: string, entities: readonly EntityMatch[]) => ReadWords {
  const tokenize = (text: string, spans: readonly Span[]) => mend(tokenizeAround(tokenizer, text, spans));
  return (text, entities) => {
    const tokens = tokenize(text, entities);
    const mentionsAmong = findConcepts(text);
    const mentions = mentionsAmong(tokens);
    const borders = new Set(tokens.map(({ start }) => start)).add(text.length);
    const cut = mentions.world.filter(({ start, end }) => !borders.has(start) || !borders.has(end) || STOP.test(text.slice(start, end)));
    if (cut.length === 0) return { tokens, mentions };
    const better = tokenize(text, joined([...entities, ...cut]));
    return { tokens: better, mentions: mentionsAmong(better) };
  };
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || span.start >= last.end) result.push({ start: span.start, end: span.end });
    else last.end = Math.max(last.end, span.end);
  }
  return result;
}

function tokenizeAround(tokenizer: Tokenizer, text: string, spans: readonly Span[]): Token[] {
  if (spans.length === 0) return tokenizer.tokenize(text);
  let masked = '';
  let done = 0;
  for (const { start, end } of spans) {
    masked += text.slice(done, start) + STAND_IN.repeat(end - start);
    done = end;
  }
  return tokenizer.tokenize(masked + text.slice(done)).map((token) => {
    const surface = text.slice(token.start, token.end);
    return surface === token.surface ? token : { ...token, surface, lemma: surface };
  });
}
