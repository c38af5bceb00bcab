/** A character of the same class as an emoji (neither letter nor known symbol) that is in no entry of the dictionary. */
const STAND_IN = '\u{FFFD}';

/**
 * The text with each half of a character outside the basic plane replaced, so that every offset stays what it was. kuromoji counts such
 * a character as one where it walks and as two where it measures: after two in a row it loses the rest of the sentence,
 * and a half alone makes it throw. No entry of its dictionary holds any, so nothing is lost by it. U+0000
 * ends a word inside its trie and goes the same way.
 */
export function withoutSurrogates(text: string): string {
  return text.replace(/[\0\uD800-\uDFFF]/g, STAND_IN);
}
