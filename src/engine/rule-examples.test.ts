import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeDictionary } from '../cli/node-dictionary';
import { loadTokenizer } from '../language/tokenizer';
import { createAnalyser } from '../language';
import type { AnalysedText } from '../language/analysed-text';
import type { TextKind } from '../model/platform';
import { createPrefilter } from '../prefilter';
import { lexicon, rules } from '../rulebook';
import { withoutExamples, type CompiledRule } from '../rulebook/compiled-rule';
import { ProblemList } from '../rulebook/problems';
import { readRuleFiles } from '../rulebook/read-rule-files';
import { detectionRule, type DetectionRule } from '../rulebook/schema/detection';
import { triggers } from '../rulebook/triggers';
import { createDetector } from './detect';

const files = await readRuleFiles(path.resolve(import.meta.dirname, '../../rules'), 'detection', detectionRule, new ProblemList());
const sources = files.map(({ value }) => value);
const passes = createPrefilter(triggers);

let analyse: (text: string, kind: TextKind) => AnalysedText;
beforeAll(async () => {
  const analyser = createAnalyser({ tokenizer: await loadTokenizer(nodeDictionary), lexicon });
  const done = new Map<string, AnalysedText>();
  analyse = (text, kind) => {
    const known = done.get(kind + text) ?? analyser(text, kind);
    done.set(kind + text, known);
    return known;
  };
});

interface Example { text: string; kind: TextKind; sender: 'client' | 'worker' }

/** An example that names no kind holds for every kind that its rule reads. */
function inEveryKind<T extends { kind?: TextKind | undefined }>(rule: DetectionRule, examples: readonly T[]): (T & { kind: TextKind })[] {
  return examples.flatMap((example) => (example.kind ? [example.kind] : rule.kinds).map((kind) => ({ ...example, kind })));
}

function detectWith(set: readonly CompiledRule[], { text, kind, sender }: Example) {
  return createDetector(set)(analyse(text, kind), { kind, sender }).map(({ rule, quote }) => ({ rule, quote }));
}

describe.each(sources)('$id', (rule) => {
  test.each(inEveryKind(rule, rule.examples.match))('finds what is asked in a $kind: $text', (example) => {
    expect(detectWith(rules, example)).toEqual(example.expect);
    expect(passes(example.text)).toBe(true);
  });

  test.each(inEveryKind(rule, rule.examples.no_match))('leaves alone in a $kind: $text', (example) => {
    const found = detectWith(rules, example);
    if (example.clean) expect(found).toEqual([]);
    else expect(found.map(({ rule: id }) => id)).not.toContain(rule.id);
  });

  test.runIf(rule.antipatterns.length > 0).each(rule.antipatterns)('its antipattern keeps silent: $why.ja', ({ no_match }) => {
    for (const text of no_match) {
      for (const kind of rule.kinds) expect(detectWith(rules, { text, kind, sender: rule.senders[0] ?? 'client' }).map(({ rule: id }) => id)).not.toContain(rule.id);
    }
  });

  test('needs every pattern, mood and antipattern that it has', () => {
    const needless = mutantsOf(rule).filter(({ mutant }) => {
      const set = rules.map((each) => (each.id === rule.id ? mutant : each));
      const stillFound = inEveryKind(rule, rule.examples.match).every((example) => JSON.stringify(detectWith(set, example)) === JSON.stringify(detectWith(rules, example)));
      const stillSilent = rule.antipatterns.every(({ no_match }) => no_match.every((text) => rule.kinds.every((kind) =>
        !detectWith([mutant], { text, kind, sender: rule.senders[0] ?? 'client' }).some(({ rule: id }) => id === rule.id))));
      return stillFound && stillSilent;
    });
    expect(needless.map(({ without }) => without)).toEqual([]);
  });
});

/** The rule without one of its parts, for every part. */
function mutantsOf(rule: DetectionRule): { without: string; mutant: CompiledRule }[] {
  const whole = withoutExamples(rule);
  const dropped = <T>(list: readonly T[], index: number) => list.filter((_, at) => at !== index);
  return [
    ...rule.patterns.map((_, index) => ({ without: `patterns.${index}`, mutant: { ...whole, patterns: dropped(whole.patterns, index) } })),
    ...rule.moods.map((mood, index) => ({ without: `mood ${mood}`, mutant: { ...whole, moods: dropped(whole.moods, index) } })),
    ...rule.antipatterns.map((_, index) => ({ without: `antipatterns.${index}`, mutant: { ...whole, antipatterns: dropped(whole.antipatterns, index) } })),
  ];
}

test('what the prefilter rejects, no rule finds, however examples are cut and joined', () => {
  const texts = sources.flatMap((rule) => [...inEveryKind(rule, rule.examples.match), ...inEveryKind(rule, rule.examples.no_match)].map(({ text }) => text));
  const cuts = texts.flatMap((text, index) => {
    const other = texts[(index * 7 + 3) % texts.length] ?? '';
    const middle = Math.floor(text.length / 2);
    return [text.slice(0, middle), text.slice(middle), text.slice(0, middle) + other.slice(Math.floor(other.length / 2))];
  });
  const unsound = cuts.filter((text) => !passes(text) && detectWith(rules, { text, kind: 'message', sender: 'client' }).length > 0);
  expect(unsound).toEqual([]);
});
