import { DIGIT, ENCLOSED, HIRAGANA, KANA, KATAKANA, LATIN, MASK, SEPARATOR, traitsOf } from './letter-table';

/** A part of a text that folds to nothing, or to one letter. */
export interface Edit {
  start: number;
  end: number;
  /** The Latin letter drawn by `text.slice(start, end)`, or '' for a separator to drop. */
  letter: string;
}

const LETTERS = LATIN | KANA;
const MOST_BLANKS = 3;
/** As in 「L」、「I」. */
const MOST_SIGNS = 3;
/** Signs that seldom stand between two words: a hiragana letter beside one need not stand quite alone (はら・い・んで). */
const TIGHT = '.・·•-‐–/\\|_*';
/** Fewer single letters than this are a list or chance, not a word written apart. */
const FEWEST_SINGLES = 3;

/** True where an edit may begin: at an enclosed letter, or behind a letter that stands alone before a separator. */
export function mayNeedEdit(text: string, at: number): boolean {
  const traits = traitsAt(text, at);
  return (traits & ENCLOSED) !== 0 || ((traits & SEPARATOR) !== 0 && at > 0 && isFirstSingle(text, at - 1));
}

/** The separators inside words written letter by letter (L I N E, ラ・イ・ン), and enclosed letters (🇱, 🅻), in order. */
export function findEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  while (at < text.length) {
    if (!mayNeedEdit(text, at)) {
      at += 1;
    } else if ((traitsAt(text, at) & ENCLOSED) !== 0) {
      const letter = enclosedLetter(text.codePointAt(at) ?? 0);
      if (letter !== '') edits.push({ start: at, end: at + 2, letter });
      at += 2;
    } else {
      at = addSpacedOut(text, at - 1, edits);
    }
  }
  return edits;
}

/** Adds the separators of the spaced-out word that begins at `start`, if it is one; gives where to read on. */
function addSpacedOut(text: string, start: number, edits: Edit[]): number {
  const alphabet = (traitsAt(text, start) & LATIN) !== 0 ? LATIN : KANA;
  const firstEnd = gapEnd(text, start + 1);
  if ((traitsAt(text, firstEnd) & (alphabet | MASK)) === 0) return start + 2;
  const separator = separatorOf(text, start + 1, firstEnd);
  const gaps: Edit[] = [];
  let last = start;
  for (;;) {
    const end = gapEnd(text, last + 1);
    if (end === last + 1 || separatorOf(text, last + 1, end) !== separator) break;
    if ((traitsAt(text, end) & (alphabet | MASK)) === 0) break;
    gaps.push({ start: last + 1, end, letter: '' });
    last = end;
  }
  if (!isLastSingle(text, last, separator)) gaps.pop();
  if (gaps.length + 1 >= FEWEST_SINGLES) for (const gap of gaps) edits.push(gap);
  return last + 1;
}

function isFirstSingle(text: string, at: number): boolean {
  const traits = traitsAt(text, at);
  if ((traits & LETTERS) === 0) return false;
  const before = traitsAt(text, at - 1);
  if ((traits & LATIN) !== 0) return (before & (LATIN | DIGIT)) === 0;
  if ((traits & KATAKANA) !== 0) return (before & KATAKANA) === 0;
  return (before & KANA) === 0 || ((before & HIRAGANA) !== 0 && TIGHT.includes(text.charAt(at + 1)));
}

function isLastSingle(text: string, at: number, separator: string): boolean {
  const traits = traitsAt(text, at);
  const after = traitsAt(text, at + 1);
  if ((traits & LATIN) !== 0) return (after & (LATIN | DIGIT)) === 0;
  if ((traits & KATAKANA) !== 0) return (after & KATAKANA) === 0;
  if ((traits & HIRAGANA) !== 0) return (after & KANA) === 0 || TIGHT.includes(separator);
  return (after & (LATIN | KATAKANA)) === 0;
}

/** The end of `blanks? signs? blanks?`; equals `from` when there is no gap. */
function gapEnd(text: string, from: number): number {
  const signs = afterBlanks(text, from);
  let at = signs;
  while (at - signs < MOST_SIGNS && (traitsAt(text, at) & SEPARATOR) !== 0 && !isBlank(text, at)) at += 1;
  return at === signs ? at : afterBlanks(text, at);
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at - from < MOST_BLANKS && isBlank(text, at)) at += 1;
  return at;
}

/** The signs in a gap, or a space when there is none. */
function separatorOf(text: string, start: number, end: number): string {
  const sign = text.slice(start, end).trim();
  return sign === '' ? ' ' : sign;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0x09;
}

function traitsAt(text: string, at: number): number {
  return traitsOf(text.charCodeAt(at));
}

/** The letter of a regional indicator, or of a letter in a black circle or square. */
function enclosedLetter(point: number): string {
  for (const first of [0x1f1e6, 0x1f150, 0x1f170]) {
    if (point >= first && point < first + 26) return String.fromCharCode(0x61 + point - first);
  }
  return '';
}
