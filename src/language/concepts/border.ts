import type { CompiledSpelling } from '../../model/lexicon';
import { scriptOf } from './script';

/** Particles and copulas that follow a noun written in hiragana, where the dictionary cuts elsewhere (らいん|で → らい|んで). */
const FOLLOWERS = /^(?:で|に|を|は|が|の|と|も|へ|まで|から|より|や|だ|です|じゃ|って)/u;
/** What may stand before such a noun. */
const LEADERS = /[はがをにでのともへやか]$/u;
/** Shorter hiragana words are too often parts of others. */
const LEAST_HIRAGANA = 3;
const [SMALL_A, SMALL_Z, CAPITAL_A, CAPITAL_Z] = [0x61, 0x7a, 0x41, 0x5a];

/** Says whether a span of a text may be a mention, by where it begins and ends. `isTokenBorder[i]` is 1 where a token begins or the text ends. */
export class Borders {
  readonly #text: string;
  readonly #isTokenBorder: Uint8Array;

  constructor(text: string, isTokenBorder: Uint8Array) {
    this.#text = text;
    this.#isTokenBorder = isTokenBorder;
  }

  isAligned(start: number, end: number): boolean {
    return this.#isTokenBorder[start] === 1 && this.#isTokenBorder[end] === 1;
  }

  /** `script` asks that neither end cut a run of one script, unless the dictionary cuts it there too (スカイプ|面談は, 外部|連絡). */
  allows(border: CompiledSpelling['border'], start: number, end: number): boolean {
    if (border === 'none') return true;
    if (border === 'token') return this.isAligned(start, end);
    return this.#opens(start, end) && this.#closes(start, end);
  }

  /** The dictionary does not know Latin words: where it cuts a run of them means nothing. A hump does: Skype|ID. */
  #cutsLatin(at: number): boolean {
    if (at === 0 || at >= this.#text.length) return false;
    const before = this.#text.charCodeAt(at - 1);
    const after = this.#text.charCodeAt(at);
    const isHump = before >= SMALL_A && before <= SMALL_Z && after >= CAPITAL_A && after <= CAPITAL_Z;
    return scriptOf(before) === 'latin' && scriptOf(after) === 'latin' && !isHump;
  }

  #opens(start: number, end: number): boolean {
    if (start === 0) return true;
    const script = scriptOf(this.#text.charCodeAt(start));
    if (script === 'other' || scriptOf(this.#text.charCodeAt(start - 1)) !== script) return true;
    if (script === 'latin') return !this.#cutsLatin(start);
    return this.#isTokenBorder[start] === 1 || (script === 'hiragana' && end - start >= LEAST_HIRAGANA && LEADERS.test(this.#text.charAt(start - 1)));
  }

  #closes(start: number, end: number): boolean {
    if (end >= this.#text.length) return true;
    const script = scriptOf(this.#text.charCodeAt(end - 1));
    if (script === 'other' || scriptOf(this.#text.charCodeAt(end)) !== script) return true;
    if (script === 'latin') return !this.#cutsLatin(end);
    return this.#isTokenBorder[end] === 1
      || (script === 'hiragana' && end - start >= LEAST_HIRAGANA && FOLLOWERS.test(this.#text.slice(end, end + 2)));
  }
}
