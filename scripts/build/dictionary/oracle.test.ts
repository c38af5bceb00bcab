import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { KuromojiDictionaries } from 'kuromoji/src/dict/DynamicDictionaries.js';
import KuromojiTokenizer from 'kuromoji/src/Tokenizer.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { createExampleTrials, examplesOf } from '../../../src/engine/rule-trial';
import { createAnalyser } from '../../../src/language';
import { createTokenizer, DICTIONARY_FILE } from '../../../src/language/tokenizer';
import { openDictionary } from '../../../src/language/tokenizer/dictionary/open-dictionary';
import { stretches } from '../../../src/language/tokenizer/stretches';
import type { Tokenizer } from '../../../src/model/token';
import { lexicon, rules } from '../../../src/rulebook';
import { withoutExamples } from '../../../src/rulebook/compiled-rule';
import { ProblemList } from '../../../src/rulebook/problems';
import { readRuleFiles } from '../../../src/rulebook/read-rule-files';
import { detectionRule } from '../../../src/rulebook/schema/detection';
import { buildWithKuromoji } from './build-with-kuromoji';
import { changedCuts } from '../../dictionary-changes/changed-cuts';
import { fingerprintInputs } from './inputs';
import { knownTexts, sentencesIn } from '../../dictionary-changes/known-texts';
import { packDictionary } from './pack';
import { readSeed } from './seed';
import { loadStock } from '../../dictionary-changes/stock';
import { linesOfUserWords, readUserWords } from './user-words';

/** kuromoji's own search over the same entries says what is right. */
interface Pair { bytes: Uint8Array<ArrayBuffer>; ours: Tokenizer; kuromoji: KuromojiTokenizer }

const root = path.resolve(import.meta.dirname, '../../..');
const seed = readSeed(root);
const texts = knownTexts(root);
const words = await readUserWords(root);

function pairOf(dictionaries: KuromojiDictionaries): Pair {
  const bytes = packDictionary(dictionaries, fingerprintInputs(root));
  return { bytes, ours: createTokenizer(openDictionary(bytes.buffer)), kuromoji: new KuromojiTokenizer(dictionaries) };
}

const pairs = new Map<string, Pair>();
const pairNamed = (name: string) => {
  const pair = pairs.get(name);
  if (pair === undefined) throw new Error(`${name} was not built`);
  return pair;
};
beforeAll(async () => {
  const built = buildWithKuromoji(seed, linesOfUserWords(words, seed));
  // kuromoji builds with booleans and asks for numbers; its own files make the one of the other.
  for (const letterClass of built.unknown_dictionary.character_definition.invoke_definition_map.map) {
    letterClass.is_always_invoke = letterClass.is_always_invoke ? 1 : 0;
    letterClass.is_grouping = letterClass.is_grouping ? 1 : 0;
  }
  pairs.set('with our words', pairOf(built));
  pairs.set('as kuromoji ships it', pairOf(await loadStock(root)));
}, 300_000);

/** Everything that the tokens of a text say, as both tell it; each sentence by itself, as ours cuts texts in more places. Gives the number of tokens. */
function compare(text: string, { ours, kuromoji }: Pair): number {
  const theirs = [...stretches(text)].flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    // Their positions count characters from 1, ours UTF-16 units.
    const characters = Array.from(sentence);
    return kuromoji.tokenizeForSentence(sentence).map((token) => {
      const { surface_form: surface, pos, pos_detail_1, pos_detail_2, pos_detail_3, conjugated_type, conjugated_form, basic_form, word_type } = token;
      const from = start + characters.slice(0, token.word_position - 1).join('').length;
      return [surface, from, word_type === 'KNOWN', pos, pos_detail_1, pos_detail_2, pos_detail_3, conjugated_type, conjugated_form, basic_form === '*' ? surface : basic_form].join();
    });
  });
  const tokens = ours.tokenize(text);
  expect(tokens.map(({ surface, start, known, pos, posDetail, conjugationType, conjugationForm, lemma }) =>
    [surface, start, known, pos, ...posDetail, conjugationType, conjugationForm, lemma].join()).join('\n')).toBe(theirs.join('\n'));
  return tokens.length;
}

const surfaces = seed.words.filter((_, index) => index % 37 === 0).map((line) => line.slice(0, line.indexOf(',')));
/** Letters of every class. One that lies outside the basic plane stands between others: of two in a row kuromoji makes nonsense. */
const letters = Array.from('、。！？ のをにがはでもとAa1１ーＺ☆\n（）ﾗﾞ〜あいうえおカキクゝ々〇零亞ヴαЖéßＡ０-_.,「」…\t\u00a0\u3000\u200b\ufe0f');
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...surfaces) },
  { weight: 3, arbitrary: fc.constantFrom(...letters) },
  { weight: 1, arbitrary: fc.constantFrom(...words.map(({ surface }) => surface)) },
  { weight: 1, arbitrary: fc.constantFrom('𠮷野', '😀です', '🙏 ', 'ａｂｃ', 'ーーー', 'ｱｲｳ', '１２３', '九千', 'ああああ', '龘龘') },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 0xd7ff }).map((unit) => String.fromCharCode(unit)) },
);

describe.each(['with our words', 'as kuromoji ships it'])('the dictionary %s', (name) => {
  test('gives kuromoji\'s tokens on more than 100,000 tokens of the corpus', () => {
    const pair = pairNamed(name);
    expect(texts.reduce((sum, text) => sum + compare(text.replace(/(?<=[\u{10000}-\u{10ffff}])[\u{10000}-\u{10ffff}]/gu, 'x'), pair), 0)).toBeGreaterThan(100_000);
  }, 120_000);

  test('gives kuromoji\'s tokens on more than 100,000 tokens of nonsense', () => {
    const pair = pairNamed(name);
    let tokens = 0;
    fc.assert(fc.property(fc.array(piece, { minLength: 10, maxLength: 60, size: 'max' }), (pieces) => { tokens += compare(pieces.join(''), pair); }), { numRuns: 3000, seed: 20_070_801 });
    expect(tokens).toBeGreaterThan(100_000);
  }, 120_000);
});

test('built twice is the same, byte for byte', () => {
  // The other was built by a process of its own, before the tests.
  expect(Buffer.from(pairNamed('with our words').bytes).equals(readFileSync(path.join(root, 'out/dictionary', DICTIONARY_FILE)))).toBe(true);
});

describe('our words', () => {
  test('change the cuts of sentences only where they stand themselves, but for one text in a hundred', () => {
    const tokenizers = { before: pairNamed('as kuromoji ships it').ours, after: pairNamed('with our words').ours };
    const elsewhere = texts.filter((text) => changedCuts(text, tokenizers).some(({ start, end }) => !words.some(({ surface }) => text.slice(start, end) === surface)));
    expect(texts.reduce((sum, text) => sum + sentencesIn(text), 0)).toBeGreaterThan(20_000);
    expect(elsewhere.length / texts.length).toBeLessThan(0.01);
  });

  test('are one word each where they stand', () => {
    const { ours } = pairNamed('with our words');
    for (const { surface, part } of words) {
      for (const text of [surface, `${surface}でお願いします。`, `まずは${surface}について`]) {
        const token = ours.tokenize(text).find((each) => each.surface === surface);
        expect(token && [token.pos, ...token.posDetail].join(), text).toMatch(new RegExp(`^${part}`, 'u'));
        expect(token?.known).toBe(true);
      }
    }
  });

  test('are not seen inside longer ones', () => {
    const tokenizers = { before: pairNamed('as kuromoji ships it').ours, after: pairNamed('with our words').ours };
    for (const text of ['ONLINE', 'LINEUP', 'DEADLINE', 'LINEs', 'スカイプロジェクト', 'ライン工場', 'フリーランサーズ', 'チャットワークス', 'スカイプラン', '仮に払います', '日本人確認', '非常駐']) expect(changedCuts(text, tokenizers), text).toEqual([]);
  });

  test('are not what the rules rest on: every example of every rule holds without them', async () => {
    const files = await readRuleFiles(path.join(root, 'rules'), 'detection', detectionRule, new ProblemList());
    const trialOf = createExampleTrials(rules, createAnalyser({ tokenizer: pairNamed('as kuromoji ships it').ours, lexicon }));
    const broken = files.flatMap(({ value }) => examplesOf(value).filter((example) => !trialOf(value.id, example)(withoutExamples(value))).map(({ at }) => `${value.id} ${at}`));
    expect(files.length).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  }, 240_000);
});
