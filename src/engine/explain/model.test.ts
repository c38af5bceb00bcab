import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeDictionary } from '../../cli/node-dictionary';
import { createAnalyser } from '../../language';
import { loadTokenizer } from '../../language/tokenizer';
import type { Explanation } from '../../model/explanation';
import type { JudgementContext } from '../../model/judgement';
import { lexicon, policies, rules } from '../../rulebook';
import { evidenceOf } from '../evidence/evidence-double';
import { textFeatures } from '../evidence/text-features';
import { createEngine } from '../index';
import { weighWords } from './word-weights';

const tokenizer = await loadTokenizer(nodeDictionary);
const SITUATION: JudgementContext = { platform: 'crowdworks', kind: 'message', stage: 'before_contract', sender: 'client', approval: 'none', contractAmount: null };

function explainBy(features: Record<string, number>, text: string, more: Partial<JudgementContext> = {}): Explanation | null {
  const engine = createEngine({ tokenizer, lexicon, rules, policies, evidence: evidenceOf('suspicious_offer', features, { raise: 0.1 }) });
  const context = { ...SITUATION, ...more };
  const finding = engine.judge(text, context).find(({ rule }) => rule === 'evidence-suspicious-offer');
  return finding === undefined ? null : engine.explain(text, context, finding);
}
const written = (words: Explanation['words'] | undefined) => words?.map((word) => word.written);

describe('where the model alone spoke', () => {
  const TEXT = 'はじめまして。\nとても不思議な物語です。\n星は高い。';

  test('the words that weigh most are told, heaviest first, and those beside the sentence apart', () => {
    const told = explainBy({ 'w:不思議': 1, 'w:物語/statement': 3, 't:w:高い': 2, 't:w:星': -2 }, TEXT);
    expect(told).toMatchObject({ by: 'model', alsoMet: [], genre: null, innocent: [] });
    expect(written(told?.words)).toEqual(['物語', '不思議']);
    expect(told?.beside.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['高い']);
  });

  test('what speaks for and what speaks against one word is added up', () => {
    expect(written(explainBy({ 'w:不思議': 9, 'w:物語': 3, 't:w:物語': -4 }, TEXT)?.words)).toEqual(['不思議']);
  });

  test('two words that weigh together are both told', () => {
    expect(written(explainBy({ 'w:不思議+物語': 4 }, TEXT)?.words)).toEqual(['不思議', '物語']);
  });

  test('a run of tokens and a run of letters belong to the words that they are of', () => {
    expect(written(explainBy({ 'g:不思議+だ+物語': 4 }, TEXT)?.words)).toEqual(['不思議', '物語']);
    expect(written(explainBy({ 'l:思議': 4 }, TEXT)?.words)).toEqual(['不思議']);
  });

  test('a concept is named where it is what weighs, and a number with its counter', () => {
    const told = explainBy({ 'c:chat_tool': 3, 'w:#': 2 }, 'LINEで5000円です。');
    expect(told?.words.map(({ written: word, concept }) => [word, concept])).toEqual([['LINE', 'chat_tool'], ['5000円', null]]);
  });

  test('genre and weak rules are told where they weigh', () => {
    const told = explainBy({ 'x:job_post': 1, 'r:attendance-welcome': 2, 'w:歓迎': 1 }, '来社できる方歓迎。', { kind: 'job' });
    expect(told).toMatchObject({ genre: 'job_post', alsoMet: ['attendance-welcome'] });
  });

  test('what would have been milder is tried on the model too', () => {
    expect(explainBy({ 'm:request': 3 }, '不思議な仕事をしてください。')?.milder).toContainEqual({ change: { mood: 'refusal' }, severity: null });
  });
});

test('every feature of a text that is a word’s belongs to one: the names are those that docs/evidence.md lists', () => {
  const analyse = createAnalyser({ tokenizer, lexicon });
  const corpus = readFileSync(path.resolve(import.meta.dirname, '../../../tests/corpus/training/own.jsonl'), 'utf8').trim().split('\n');
  let seen = 0;
  for (const { text } of corpus.slice(0, 60).map((line) => JSON.parse(line) as { text: string })) {
    const analysed = analyse(text, 'message');
    const { whole, sentences } = textFeatures(analysed, SITUATION, []);
    sentences.forEach(({ clauses, near }, sentence) => {
      const names = [...clauses.flatMap(({ said }) => [...said.names]), ...near.names, ...whole.names].filter((name) => /^(w|e|h|t):/u.test(name));
      for (const name of names) {
        const { own, beside } = weighWords(analysed, sentence, [{ name, weight: 1 }]);
        expect(own.length + beside.length, `${name} in ${text}`).toBeGreaterThan(0);
        seen += 1;
      }
    });
  }
  expect(seen).toBeGreaterThan(1000);
});
