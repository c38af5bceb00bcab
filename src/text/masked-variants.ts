import { MASK_SIGN } from './signs';

const NAME = /^(?:[a-z]+|[ァ-ヺー]+)$/u;
const LATIN_NAME = /^[a-z]+$/u;
const FEWEST_LETTERS = 3;
/** Between the halves of a name that is cut in two: ライ ン, チャット・ワーク. */
const CUTS = [' ', '・'];
/** Names up to this length stay recognisable with two single letters masked. */
const LONGEST_WITH_TWO_MASKS = 6;

/**
 * The disguises of a tool's name (folded): letters masked with ○, cut in two, and look-alikes that folding cannot settle.
 * At least two letters stay, and enough of the beginning that no ordinary word with a bullet or a blank beside it fits.
 * None for names shorter than three letters or with other signs in them.
 */
export function maskedVariants(folded: string): string[] {
  if (folded.length < FEWEST_LETTERS || !NAME.test(folded)) return [];
  const variants = new Set([...masked(folded), ...cut(folded), ...lookAlikes(folded)]);
  variants.delete(folded);
  return [...variants];
}

function masked(name: string): string[] {
  const found: string[] = [];
  const add = (places: readonly number[]) => {
    const rest = Array.from(name, (letter, at) => (places.includes(at) ? MASK_SIGN : letter)).join('');
    if (rest.replaceAll(MASK_SIGN, '').replaceAll('ー', '').length >= 2) found.push(rest);
  };
  const last = name.length - 1;
  for (let at = 0; at <= last; at += 1) {
    // ○イン could be コイン or サイン.
    if (at > 0 || name.length > FEWEST_LETTERS) add([at]);
    for (let size = 2; size <= name.length / 2; size += 1) {
      const end = at + size - 1;
      // A name with its beginning gone (○○コード) is a blank to fill in; half a short one (スカ○○) could be anything.
      if (at > 0 && (end < last || (end === last && name.length - size >= 3))) add(run(at, size));
    }
    if (name.length > 4 && name.length <= LONGEST_WITH_TWO_MASKS && at > 0) {
      for (let other = at + 2; other <= last; other += 1) add([at, other]);
    }
  }
  return found;
}

function cut(name: string): string[] {
  if (LATIN_NAME.test(name) && name.length === FEWEST_LETTERS) return [];
  const found: string[] = [];
  for (let at = 1; at < name.length; at += 1) {
    for (const sign of CUTS) if (name[at] !== 'ー') found.push(name.slice(0, at) + sign + name.slice(at));
  }
  return found;
}

/** In folded text 1, | and ! are an i, though an l may be meant; ソ and ン differ by a stroke. */
function lookAlikes(name: string): string[] {
  return [name.replaceAll('l', 'i'), name.replaceAll('ン', 'ソ')];
}

function run(start: number, size: number): number[] {
  return Array.from({ length: size }, (_, index) => start + index);
}
