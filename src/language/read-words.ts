import type { Span } from '../model/finding';
import type { Token, Tokenizer } from '../model/token';
import type { EntityMatch } from '../text/entities';
import type { ConceptFinder, Mentions } from './concepts/find-concepts';
import { bordersOf } from './concepts/token-map';

/** A noun that no dictionary has, and that no cut falls into. */
const STAND_IN = 'N';

export interface ReadWords { tokens: Token[]; mentions: Mentions }

/** Signs that end a sentence anywhere but inside a name: Yahoo!ショッピング. */
const STOPS = new Set(Array.from('。！？!?', (sign) => sign.charCodeAt(0)));

/**
 * Cuts a text into tokens and finds its mentions. Entities, and mentions that the dictionary cuts across (らいんで →
 * らい|んで) or that hold a sign, are stood in for by an unknown noun of the same length, so that the words around them are cut rightly.
 */
export function createReader(
  tokenizer: Tokenizer, findConcepts: ConceptFinder, mend: (tokens: Token[]) => Token[],
): (text: string, entities: readonly EntityMatch[]) => ReadWords {
  return (text, entities) => {
    const plain = masked(text, entities);
    const cutPlainly = tokenizer.tokenize(plain);
    const tokens = mend(withSurfaces(cutPlainly, text, plain));
    const mentionsAmong = findConcepts(text);
    const mentions = mentionsAmong(tokens);
    const isBorder = bordersOf(tokens, text.length);
    const cut = mentions.world.filter(({ start, end }) => isBorder[start] !== 1 || isBorder[end] !== 1 || holdsStop(text, start, end));
    if (cut.length === 0) return { tokens, mentions };
    const better = masked(plain, cut);
    const betterTokens = mend(withSurfaces(tokenizer.tokenizeChanged(better, { text: plain, tokens: cutPlainly }), text, better));
    return { tokens: betterTokens, mentions: mentionsAmong(betterTokens) };
  };
}

function holdsStop(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (STOPS.has(text.charCodeAt(at))) return true;
  return false;
}

/** The text with stand-ins in place of spans, which are in order and do not overlap. */
function masked(text: string, spans: readonly Span[]): string {
  let result = '';
  let done = 0;
  for (const { start, end } of spans) {
    result += text.slice(done, start) + STAND_IN.repeat(end - start);
    done = end;
  }
  return result + text.slice(done);
}

/** The tokens of a masked text as they stand in the text itself. */
function withSurfaces(tokens: Token[], text: string, maskedText: string): Token[] {
  if (maskedText === text) return tokens;
  return tokens.map((token) => {
    const surface = text.slice(token.start, token.end);
    return surface === token.surface ? token : { ...token, surface, lemma: surface };
  });
}
