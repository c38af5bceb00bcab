import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mayBeDisguised } from './disguise';
import { fold } from './fold';
import { holdsMaskedName } from './masked-name';
import { normalise } from './normalise';
import { bare, sketch } from './sketch';

const sketchOf = (text: string) => sketch(bare(text));
const folded = (text: string) => fold(normalise(text).text).text;
const isFaithful = (text: string) => sketchOf(folded(text)) === sketchOf(text) || mayBeDisguised(bare(text));

test.each([
  ['ＬｌＮＥ', 'iine'], ['らいん', 'ライン'], ['ﾗｲﾝ', 'ライン'], ['チャット・ワ一ク', 'チャットワーク'], ['Ｚ００Ｍ', 'zoom'], ['ギフト', 'キフト'], ['ラ●ソ', 'ラ○ン'], ['L\u200bI\u0301NE', 'iine'], ['フィルム', 'フイルム'],
])('%s → %s', (text, expected) => { expect(sketchOf(text)).toBe(expected); });

describe('a text and its folded form have one sketch, or look disguised', () => {
  it('with any character among letters of any kind', () => {
    const unfaithful: string[] = [];
    const planes = [[0, 0xac00], [0xf900, 0x10000], [0x1d400, 0x1d800], [0x1f100, 0x1f200], [0xe0000, 0xe0200]] as const;
    for (const [first, last] of planes) {
      for (let point = first; point < last; point += 1) {
        const c = String.fromCodePoint(point);
        // Line breaks are made one in folded text; no name holds any.
        if (/[\v\f\r\u0085\u2028\u2029]/u.test(c)) continue;
        for (const text of [c, `AB${c}CD`, `ab${c}cd`, `abc${c}`, `アマ${c}マア`, `アク${c}クア`, `アク${c}`, `${c}クア`, `はち${c}ちは`, `漢${c}字`, `a${c}`, `${c}ク`]) {
          if (!isFaithful(text)) unfaithful.push(`${text} U+${point.toString(16)}`);
        }
      }
    }
    expect(unfaithful).toEqual([]);
  });

  it.each(['ソ゛|ー', 'L工α', 'ラ・゛イ・ン', 'は「い」゛「ん」'])('in %s', (text) => { expect(isFaithful(text)).toBe(true); });

  it('with signs and letters in any order', () => {
    const units = Array.from('LINElne13!|エ工ライソィャらいぃ口二力ー一-~→│○★*・. \t、』「\u200b\u0301\u3099゛\u2800ΕØłéα🇱🅽①②。0o');
    fc.assert(fc.property(fc.string({ maxLength: 12, unit: fc.constantFrom(...units) }), isFaithful), { numRuns: 20_000 });
  });
});

describe('holdsMaskedName', () => {
  it.each([
    ['チャ○トワーク', true], ['オチャ○○ワークデ', true], ['○カイプ', true], ['スカ○○', true], ['ラ○ン', true], ['ライ○', true], ['○イン', false], ['ス○○○', false], ['チャ○○○○ーク', false], ['ライン', false], ['ラ。○ン', false], ['○○様', false], ['ス○○プ', true],
  ])('%s: %s', (text, expected) => { expect(holdsMaskedName(text, ['チャットワーク', 'スカイプ', 'ライン'])).toBe(expected); });
});
