import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { linesOfUserWords, readUserWords } from './user-words';

const root = mkdtempSync(path.join(os.tmpdir(), 'user-words-'));
mkdirSync(path.join(root, 'rules/lexicon'), { recursive: true });
afterAll(() => { rmSync(root, { recursive: true, force: true }); });

function read(yaml: string) {
  writeFileSync(path.join(root, 'rules/lexicon/user-words.yaml'), yaml);
  return readUserWords(root);
}

test('a word becomes a line with the context of its part of speech', async () => {
  const words = await read('words: [{ surface: 仮払い, part: "名詞,サ変接続", reading: カリバライ }, { surface: LINE, part: "名詞,固有名詞,一般", cost: 12000 }]');
  const contexts = ['0 BOS/EOS,*,*,*,*,*,BOS/EOS', '7 名詞,固有名詞,一般,*,*,*,*', '9 名詞,サ変接続,*,*,*,*,*'];
  expect(linesOfUserWords(words, { contexts })).toEqual([
    '仮払い,9,9,2000,名詞,サ変接続,*,*,*,*,仮払い,カリバライ,カリバライ',
    'LINE,7,7,12000,名詞,固有名詞,一般,*,*,*,LINE,*,*',
  ]);
  expect(() => linesOfUserWords(words, { contexts: [] })).toThrow('no context');
});

test.each([
  ['a part of speech that is none of those', '{ surface: 仮払い, part: 名詞 }', 'words.0.part'],
  ['a key that nobody knows', '{ surface: 仮払い, part: "名詞,一般", read: カリ }', 'words.0'],
  ['a word with a comma', '{ surface: "仮,払い", part: "名詞,一般" }', '空白・コンマ'],
  ['a word of one letter', '{ surface: 緑, part: "名詞,一般" }', 'two letters or more'],
  ['a word that no normalised text has', '{ surface: ＬＩＮＥ, part: "名詞,一般" }', 'half-width letters'],
  ['a reading in hiragana', '{ surface: 仮払い, part: "名詞,一般", reading: かりばらい }', 'カタカナ'],
  ['a word that is there twice', '{ surface: 仮払い, part: "名詞,一般" }, { surface: 仮払い, part: "名詞,サ変接続" }', '前にもあります'],
])('%s is refused, with its place', async (_, word, message) => {
  const error: unknown = await read(`words: [${word}]`).catch((thrown: unknown) => thrown);
  expect((error as Error).message).toContain('lexicon/user-words.yaml');
  expect((error as Error).message).toContain(message);
});
