import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprintInputs } from './inputs';
import { buildDictionary, sizeIfMadeOf } from './main';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'dictionary-inputs-'));
const place = (file: string) => path.join(folder, file);
beforeAll(() => {
  for (const file of ['scripts/build/dictionary', 'src/language/tokenizer/dictionary', 'src/rulebook/schema', 'rules/lexicon']) cpSync(path.join(root, file), place(file), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), place('node_modules'), 'junction');
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

test('a dictionary of these sources is left as it is', async () => {
  const { file } = await buildDictionary(root);
  const { size, ino, mtimeMs } = statSync(file);
  expect(await buildDictionary(root)).toEqual({ file, size, isNew: false });
  expect(statSync(file)).toMatchObject({ size, ino, mtimeMs });
}, 300_000);

test('one that is damaged, of other sources, or not there is not taken for it', async () => {
  const { file, size } = await buildDictionary(root);
  const inputs = fingerprintInputs(root);
  expect(sizeIfMadeOf(inputs, file)).toBe(size);
  expect(sizeIfMadeOf('0'.repeat(64), file)).toBeNull();
  expect(sizeIfMadeOf(inputs, place('none'))).toBeNull();
  const bytes = readFileSync(file);
  bytes[5_000_000] = (bytes[5_000_000] ?? 0) ^ 1;
  writeFileSync(place('damaged'), bytes);
  expect(sizeIfMadeOf(inputs, place('damaged'))).toBeNull();
  writeFileSync(place('short'), bytes.subarray(0, 1000));
  expect(sizeIfMadeOf(inputs, place('short'))).toBeNull();
});

test('the fingerprint changes with the words and the builder, and not with tests, line ends or other rules', () => {
  const before = fingerprintInputs(folder);
  expect(before).toBe(fingerprintInputs(root));
  writeFileSync(place('scripts/build/dictionary/pack.test.ts'), '');
  writeFileSync(place('rules/lexicon/grammar.yaml'), '');
  const words = place('rules/lexicon/user-words.yaml');
  writeFileSync(words, readFileSync(words, 'utf8').replaceAll('\n', '\r\n'));
  expect(fingerprintInputs(folder)).toBe(before);
  const seen = new Set([before]);
  for (const file of ['rules/lexicon/user-words.yaml', 'scripts/build/dictionary/pack.ts', 'src/language/tokenizer/dictionary/format.ts', 'src/rulebook/schema/user-words.ts']) {
    appendFileSync(place(file), '\n');
    expect(seen.has(fingerprintInputs(folder)), file).toBe(false);
    seen.add(fingerprintInputs(folder));
  }
});
