import type { Unit } from '../../language/analysed-text';
import { gramWordOf } from './content-words';
import type { FeatureSet } from './feature-set';

/** The longest run of letters that is one feature; of tokens it is three. */
const LONGEST_LETTERS = 3;

/**
 * Runs of one to three neighbouring tokens in a range of units (`g:`), and of two and three letters (`l:`), with the range's
 * two ends as neighbours. Particles, endings and signs count here: 「にご連絡」 and 「のご連絡」 are two things.
 * @param tell takes runs of one or two tokens
 */
export function addGrams(out: FeatureSet, tell: FeatureSet['add'], units: readonly Unit[], start: number, end: number): void {
  let [last, beforeLast] = ['', ''];
  const take = (word: string) => {
    tell('g:', word);
    if (last !== '') tell('g:', last, '+', word);
    if (beforeLast !== '') out.add('g:', beforeLast, '+', last, '+', word);
    [beforeLast, last] = [last, word];
  };
  let letters = '^';
  take('^');
  for (let at = start; at < end; at += 1) {
    const unit = units[at];
    if (unit === undefined) continue;
    letters += lettersOf(unit);
    const word = gramWordOf(unit);
    if (word !== null) take(word);
  }
  take('$');
  addLetters(out, `${letters}$`);
}

function addLetters(out: FeatureSet, letters: string): void {
  for (let length = 2; length <= LONGEST_LETTERS; length += 1) {
    for (let at = 0; at + length <= letters.length; at += 1) out.addRun('l:', letters, at, at + length);
  }
}

/** Numbers are one sign, whatever their size; blanks are one blank; of a link only that it is one. */
function lettersOf({ surface, entity }: Unit): string {
  return entity === 'url' ? '\u{fffc}' : surface.replace(/\d+/gu, '0').replace(/\s+/gu, ' ');
}
