import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITIES } from '../model/grammar';
import type { CompiledLexicon } from '../model/lexicon';
import { compilePageTriggers } from '../rulebook/compile-page-triggers';
import { pageTriggers } from '../rulebook/page-triggers';
import { triggers } from '../rulebook/triggers';
import { trust } from '../rulebook/trust';
import { maskedVariants } from '../text/fold';
import { MASKS, SEPARATORS } from '../text/signs';
import { encodeWords } from '../text/word-hashes';
import { createPrefilter } from './index';
import { createPagePrefilter } from './in-page';

const NAMES = ['line', 'ライン', 'チャットワーク', 'スカイプ', 'zoom', 'ソフトバンク', 'discord', '電話番号', '緑ノアプリ', 'app store'];
const lexicon: CompiledLexicon = { concepts: [], strangers: [], spellings: [{ texts: NAMES, concept: 0, border: 'none' }] };

/** Both prefilters over the same words, none of which stands in everyday speech and would hide what the others miss. */
function bothOver(literals: readonly string[]) {
  const exact = { literals: [...literals], entities: [...ENTITIES] };
  const [mayFire, passes] = [createPrefilter(exact), createPagePrefilter(compilePageTriggers(exact, lexicon))];
  return { mayFire, passes, isSound: (text: string) => !mayFire(text) || passes(text) };
}

/** Texts of the corpus that ask for nothing. */
const corpus = path.resolve(import.meta.dirname, '../../tests/corpus/batches');
const innocent = readdirSync(corpus).flatMap((file) => readFileSync(path.join(corpus, file), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { text: string; labels: string[] }))
  .filter(({ labels }) => labels.length === 0).map(({ text }) => text);

const { mayFire, passes, isSound } = bothOver(NAMES.flatMap((name) => [name, ...maskedVariants(name)]));
const single = bothOver(['x', 'イ']);

describe('what the exact prefilter lets through, the page lets through', () => {
  it('every trigger of the rules', () => {
    const passesInPage = createPagePrefilter(pageTriggers);
    expect(triggers.literals.filter((literal) => !passesInPage(`が${literal}で`))).toEqual([]);
  });

  it('and beside it every word that counts in a post', () => {
    const passesInPage = createPagePrefilter(pageTriggers);
    const words = trust.weak_words.flatMap((group) => group.words);
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter((word) => !passesInPage(`が${word}で`))).toEqual([]);
  });

  it('names with any character of Unicode in place of any of their letters', () => {
    const planes = [[0, 0xac00], [0xf900, 0x10000], [0x1d400, 0x1d800], [0x1f100, 0x1f200], [0xe0000, 0xe0200]] as const;
    const unsound: string[] = [];
    for (const [first, last] of planes) {
      for (let point = first; point < last; point += 1) {
        const c = String.fromCodePoint(point);
        const texts = [`${c}ine`, `L${c}NE`, `LI${c}E`, `l${c}${c}e`, `zo${c}m`, `ら${c}ん`, `チャ${c}トワーク`, `チャットワ${c}ク`, `ライ${c}ン`, `${c}カイプ`, `スカイ${c}`, `${c}フトバンク`, `電話${c}番号`, `Z${c}O${c}O${c}M`, `緑の${c}プリ`];
        for (const text of texts) if (!isSound(text)) unsound.push(`${text} U+${point.toString(16)}`);
        if (!single.isSound(`あ${c}あ`)) unsound.push(`${c} U+${point.toString(16)}`);
      }
    }
    expect(unsound).toEqual([]);
  });

  it('names cut in two, masked and spaced out by every sign', () => {
    const texts = NAMES.flatMap((name) => Array.from(MASKS + SEPARATORS).flatMap((sign) => [
      Array.from(name).join(sign), `の${Array.from(name).join(sign)}で`, Array.from(name).join(` ${sign} `), Array.from(name).join(sign.repeat(3)),
      ...Array.from(name, (_, at) => name.slice(0, at) + sign + name.slice(at)),
      ...Array.from(name, (_, at) => name.slice(0, at) + sign + name.slice(at + 1)),
      ...Array.from(name, (_, at) => name.slice(0, at) + sign + sign + name.slice(at + 2)),
    ]));
    expect(texts.filter((text) => !isSound(text) || !isSound(text.toUpperCase()))).toEqual([]);
  });

  it.each([
    ['letters of names, and signs', ['L', 'I', 'N', 'E', 'l', 'e', '1', '!', '|', 'エ', '工', 'ﾗ', 'ｲ', 'ﾝ', 'ら', 'い', 'ん', 'ソ', 'z', 'o', '0', 'm', 'ィ', 'ー', '一', '-', '○', '★', '・', '.', ' ', '\t', '\n', '、', '\u200b', '\u0301', '\u3099', '゛', '\u2800', 'Ε', 'Ø', 'ł', 'é', '🇱', '🅽', '①', '。']],
    ['parts of addresses and numbers', ['a', 'tanaka', 'b_1', '.', ' ', '@', '＠', '[at]', ' at ', 'アット', 'あっとまーく', '★', '●', '#', '1234', 'gmail', 'ｇ', 'メール', 'ジーメール', '（無料メール）', '.com', 'ドット', 'co.jp', '/', 'x', 'www.', 'https://', '://', 'lin.ee', '0', '０９０', '〇九〇', 'ゼロ', 'ゼ', '+81', '(0)', '-1234', '5', '−', 'の', '→', '：', ':', '「', '(', 'は', 'が', 'ID', 'アカウント名', 'ユーザー名', 'ハンドルネーム', 'LINE', 'ライン', 'カカオ', 'ディスコード', 'スカイプ', 'live:', '\u200b', '\n', '①']],
  ])('%s in any order', (_, units) => {
    fc.assert(fc.property(fc.string({ maxLength: 14, unit: fc.constantFrom(...units) }), isSound), { numRuns: 20_000 });
  });

  it.each([
    '+81 90-1234-5678', '+81(0)3 1234 5678', '090 - 1234 - 5678', '〇九〇の一二三四の五六七八', 'ゼロ90-1234-5678', 'tanaka[ @ ]gmail.com', 'tanaka {at} gmail.com', 'tanakaアット gmail.com', 'tanaka@（いつものメール）', 'ｌｉｎ．ｅｅ／ａｂ１',
    'D・○・S・C・O・R・D', 'ス　・　カ　・　イ　・　プ', 'Z / O / O / M', 'ら  い  ん', '「L」「I」「N」「E」', '★ス★カ★イ★プ', '🇱🇮🇳🇪', 'ΖΟΟΜ',
  ])('%s', (text) => {
    const texts = [text, `の${text}`, `は、${text}で`];
    expect(texts.some(mayFire)).toBe(true);
    expect(texts.filter((each) => !isSound(each))).toEqual([]);
  });

  it('a text without end', () => {
    expect(passes('の'.repeat(30_000))).toBe(true);
  });
});

describe('an ordinary text passes for no sign alone', () => {
  it.each([
    '', 'よろしくお願いいたします。', '■お仕事の内容\n・記事の執筆\n●応募の条件', '1件あたり10,000円〜20,000円です。', '納品は2026/10/01の12:00まで。', 'データは10件、Webサイトの更新です。', 'A案とB案のどちらか', '＋α、β版', '😊と✨', '○○様、お世話になっております。', '「はい」「いいえ」で、お答えください。', 'アットホームな職場', 'Excel・Word・PowerPoint', 'ver.2.0のindex.html', '①執筆②校正', '株式会社サンプル（東京）', 'コイン、サイン、■インク',
  ])('%s', (text) => { expect(passes(text)).toBe(false); });

  it('nor of innocent texts more than one in fifty, beside those that hold an address or a number', () => {
    const exact = createPrefilter({ literals: [], entities: [...ENTITIES] });
    const inPage = createPagePrefilter({ words: encodeWords([]), names: pageTriggers.names });
    expect(innocent.length).toBeGreaterThan(500);
    expect(innocent.filter((text) => inPage(text) && !exact(text)).length).toBeLessThanOrEqual(innocent.length / 50);
  });
});

// Rules rest on everyday words, so that with all of them few texts are turned away, here and there alike.
it('of innocent texts hardly more pass in the page than exactly, with the triggers of all rules', () => {
  const [exact, inPage] = [createPrefilter(triggers), createPagePrefilter(pageTriggers)];
  expect(innocent.filter((text) => inPage(text) && !exact(text)).length).toBeLessThanOrEqual(innocent.length / 50);
});
