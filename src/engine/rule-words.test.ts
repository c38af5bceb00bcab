import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeDictionary } from '../cli/node-dictionary';
import { createAnalyser } from '../language';
import type { Unit } from '../language/analysed-text';
import { loadTokenizer } from '../language/tokenizer';
import { lexicon } from '../rulebook';
import { ProblemList } from '../rulebook/problems';
import { readRuleFiles } from '../rulebook/read-rule-files';
import { detectionRule, type DetectionRule, type TokenPattern } from '../rulebook/schema/detection';
import { examplesOf } from './rule-trial';

/** How an attribute is read from a unit. */
const READ = { TEXT: ({ surface }: Unit) => surface, LEMMA: ({ lemma }: Unit) => lemma } as const;
type Attribute = keyof typeof READ;

const rules = (await readRuleFiles(path.resolve(import.meta.dirname, '../../rules'), 'detection', detectionRule, new ProblemList())).map(({ value }) => value);
const analyse = createAnalyser({ tokenizer: await loadTokenizer(nodeDictionary), lexicon });
const unitsOf = (text: string) => analyse(text, 'message').units;
const seen = rules.flatMap((rule) => examplesOf(rule).map(({ text }) => text)).flatMap(unitsOf);
const known: Record<Attribute, ReadonlySet<string>> = { TEXT: new Set(seen.map(READ.TEXT)), LEMMA: new Set(seen.map(READ.LEMMA)) };

function tokensOf({ patterns, antipatterns }: DetectionRule): TokenPattern[] {
  return [...patterns.flatMap(({ tokens = [], all = [] }) => [...tokens, ...all.flat()]), ...antipatterns.flatMap(({ tokens }) => tokens)];
}

/** Words that a token asks for by TEXT or LEMMA; what it excludes or writes as an expression is not looked at. */
function wordsOf(token: TokenPattern, attribute: Attribute): readonly string[] {
  const asked = token[attribute];
  if (typeof asked === 'string') return [asked];
  return asked !== undefined && 'IN' in asked ? asked.IN : [];
}

function isOneUnit(word: string, attribute: Attribute): boolean {
  const units = unitsOf(word);
  return units.length === 1 && units.map(READ[attribute])[0] === word;
}

/**
 * The dictionary cuts 取引先 in two and normalisation makes ( of （: a pattern that asks for such a word never meets one.
 * Asking for the parts mends it, or a concept of the lexicon that keeps the word whole.
 */
test.each(rules)('every word that $id asks for is one that a text can hold', (rule) => {
  const dead = tokensOf(rule).flatMap((token) => (['TEXT', 'LEMMA'] as const).flatMap((attribute) =>
    wordsOf(token, attribute).filter((word) => !known[attribute].has(word) && !isOneUnit(word, attribute)).map((word) => `${attribute}: ${word}`)));
  expect(dead).toEqual([]);
});
