import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeDictionary } from '../cli/node-dictionary';
import { loadTokenizer } from '../language/tokenizer';
import { createAnalyser } from '../language';
import type { AnalysedText } from '../language/analysed-text';
import type { TextKind } from '../model/platform';
import { createPrefilter } from '../prefilter';
import { lexicon, rules } from '../rulebook';
import { ProblemList } from '../rulebook/problems';
import { readRuleFiles } from '../rulebook/read-rule-files';
import { detectionRule } from '../rulebook/schema/detection';
import { triggers } from '../rulebook/triggers';
import { createDetector, type Detect } from './detect';
import { createExampleTrials, examplesOf, tryParts, type RuleExample } from './rule-trial';

const files = await readRuleFiles(path.resolve(import.meta.dirname, '../../rules'), 'detection', detectionRule, new ProblemList());
const sources = files.map(({ value }) => value);
const passes = createPrefilter(triggers);

let analyse: (text: string, kind: TextKind) => AnalysedText;
let detectAll: Detect;
let trialOf: ReturnType<typeof createExampleTrials>;
beforeAll(async () => {
  const analyser = createAnalyser({ tokenizer: await loadTokenizer(nodeDictionary), lexicon });
  const done = new Map<string, AnalysedText>();
  analyse = (text, kind) => {
    const known = done.get(kind + text) ?? analyser(text, kind);
    done.set(kind + text, known);
    return known;
  };
  detectAll = createDetector(rules);
  trialOf = createExampleTrials(rules, analyse);
});

function found({ text, kind, sender }: Pick<RuleExample, 'text' | 'kind' | 'sender'>) {
  return detectAll(analyse(text, kind), { kind, sender }).map(({ rule, quote }) => ({ rule, quote }));
}

describe.each(sources)('$id', (rule) => {
  test.each(examplesOf(rule))('$at in a $kind: $text', (example) => {
    const { claim } = example;
    if (claim === 'silent') expect(found(example).map(({ rule: id }) => id)).not.toContain(rule.id);
    else expect(found(example)).toEqual(claim === 'clean' ? [] : claim.expect);
    if (typeof claim === 'object') expect(passes(example.text)).toBe(true);
  });

  test('every example holds, and needs every part of the rule, but for those that stay for a reason', () => {
    const { broken, survivors } = tryParts(rule, trialOf);
    expect(broken).toEqual([]);
    expect(survivors.sort()).toEqual(rule.survives.map(({ part }) => part).sort());
  });
});

test('what the prefilter rejects, no rule finds, however examples are cut and joined', () => {
  const texts = sources.flatMap(examplesOf).map(({ text }) => text);
  const cuts = texts.flatMap((text, index) => {
    const other = texts[(index * 7 + 3) % texts.length] ?? '';
    const middle = Math.floor(text.length / 2);
    return [text.slice(0, middle), text.slice(middle), text.slice(0, middle) + other.slice(Math.floor(other.length / 2))];
  });
  const unsound = cuts.filter((text) => !passes(text) && found({ text, kind: 'message', sender: 'client' }).length > 0);
  expect(unsound).toEqual([]);
});
