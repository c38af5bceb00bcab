import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeDictionary } from '../cli/node-dictionary';
import { createAnalyser } from '../language';
import { loadTokenizer } from '../language/tokenizer';
import { lexicon, rules } from '../rulebook';
import { createDetector } from './detect';

test('sentence by sentence the rules find what they find in the whole', async () => {
  const analyse = createAnalyser({ tokenizer: await loadTokenizer(nodeDictionary), lexicon });
  const detect = createDetector(rules);
  const corpus = readFileSync(path.resolve(import.meta.dirname, '../../tests/corpus/training/batch-messages.jsonl'), 'utf8').trim().split('\n');
  const context = { kind: 'message', sender: 'client' } as const;
  let found = 0;
  for (const { text } of corpus.map((line) => JSON.parse(line) as { text: string })) {
    const analysed = analyse(text, 'message');
    const whole = detect(analysed, context);
    expect(analysed.sentences.flatMap((sentence) => detect(analysed, context, sentence))).toEqual(whole);
    found += whole.length;
  }
  expect(found).toBeGreaterThan(30);
});
