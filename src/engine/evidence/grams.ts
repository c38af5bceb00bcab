import type { ReadUnit } from './content-words';
import { nameSort } from './feature-hash';
import type { FeatureSet } from './feature-set';
import { partOf, type NamePart } from './name-parts';
import type { Telling } from './stage-features';

/** Of neighbouring tokens this many are one feature at most; of those that are told once more, two. */
const LONGEST_RUN = 3;
const LONGEST_RUN_ONCE_MORE = 2;
const TOKENS = nameSort('g:');
const [BEGIN, END, NEXT] = [partOf('^'), partOf('$'), partOf('+')];

/**
 * Runs of one to three neighbouring tokens in a clause (`g:`), and of two and three letters (`l:`), with the clause's
 * two ends as neighbours. Particles, endings and signs count here: 「にご連絡」 and 「のご連絡」 are two things.
 * @param units those of the clause
 */
export function addGrams<Name>(out: FeatureSet<Name>, units: readonly ReadUnit[], tellings: readonly Telling[]): void {
  const words = [BEGIN];
  const letters = [BEGIN.text];
  for (const unit of units) {
    if (unit.gramWord !== null) words.push(unit.gramWord);
    letters.push(lettersOf(unit));
  }
  words.push(END);
  letters.push(END.text);
  tellings.forEach((telling, index) => { addTokenRuns(out, words, telling, index === 0 ? LONGEST_RUN : LONGEST_RUN_ONCE_MORE); });
  out.addLetterRuns(letters);
}

/** A run of three goes on from the run of two that ends where it would, and that one from one. */
function addTokenRuns<Name>(out: FeatureSet<Name>, words: readonly NamePart[], telling: Telling, longest: number): void {
  const sort = telling.sortOf(TOKENS);
  let oneBefore: Name | null = null;
  let twoBefore: Name | null = null;
  for (const word of words) {
    const one = telling.name(out, TOKENS, word);
    const two: Name | null = oneBefore === null ? null : out.longer(oneBefore, NEXT, word);
    out.put(sort, one);
    if (two !== null) out.put(sort, two);
    if (twoBefore !== null && longest > 2) out.put(sort, out.longer(twoBefore, NEXT, word));
    oneBefore = one;
    twoBefore = two;
  }
}

/** Numbers are one sign, whatever their size; blanks are one blank; of a link only that it is one. */
function lettersOf({ unit: { surface, entity } }: ReadUnit): string {
  if (entity === 'url') return '\u{fffc}';
  return isJapanese(surface) ? surface : surface.replace(/\d+/gu, '0').replace(/\s+/gu, ' ');
}

/** Kana, kanji and signs of Japanese alone: no digit and no blank. */
function isJapanese(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x3000 || unit === 0xfeff) return false;
  }
  return true;
}
