import type { Unit } from '../../language/analysed-text';
import { gramWordOf } from './content-words';

/** The longest run of tokens and of letters that is one feature. */
const MOST_TOKENS = 3;
const LETTER_RUNS = [2, 3];

/**
 * Runs of one to three neighbouring tokens in a range of units (`g:`), and of two and three letters (`l:`), with the range's
 * two ends as neighbours. Particles, endings and signs count here: 「にご連絡」 and 「のご連絡」 are two things.
 */
export function gramsIn(units: readonly Unit[], start: number, end: number): string[] {
  const within = units.slice(start, end);
  return [...tokenGrams(['^', ...within.flatMap((unit) => gramWordOf(unit) ?? []), '$']), ...letterGrams(`^${within.map(lettersOf).join('')}$`)];
}

function tokenGrams(words: readonly string[]): string[] {
  return words.flatMap((_, at) => {
    const grams: string[] = [];
    for (let length = 1; length <= MOST_TOKENS && at + length <= words.length; length += 1) grams.push(`g:${words.slice(at, at + length).join('+')}`);
    return grams;
  });
}

function letterGrams(letters: string): string[] {
  return LETTER_RUNS.flatMap((length) => Array.from({ length: Math.max(0, letters.length - length + 1) }, (_, at) => `l:${letters.slice(at, at + length)}`));
}

/** Numbers are one sign, whatever their size; blanks are one blank; of a link only that it is one. */
function lettersOf({ surface, entity }: Unit): string {
  return entity === 'url' ? '\u{fffc}' : surface.replace(/\d+/gu, '0').replace(/\s+/gu, ' ');
}
