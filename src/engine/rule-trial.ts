import type { AnalysedText } from '../language/analysed-text';
import type { Detection } from '../model/finding';
import type { TextKind } from '../model/platform';
import { withoutExamples, type CompiledRule } from '../rulebook/compiled-rule';
import { partsOf } from '../rulebook/rule-parts';
import type { DetectionRule } from '../rulebook/schema/detection';
import { collapse } from './collapse';

import { createRuleDetector } from './detect';
import { mentionsIn } from './mentions';

/** What an example of a rule file asks: these findings of the whole rule set; silence of the rule; silence of all rules. */
type Claim = { expect: readonly { rule: string; quote: string }[] } | 'silent' | 'clean';

/** One example in one kind of text, with its path in the file. An antipattern's own text is an example too. */
export interface RuleExample { at: string; text: string; kind: TextKind; sender: 'client' | 'worker'; claim: Claim }

/** Whether an example holds with `mutant` in place of its rule. */
export type ExampleTrial = (mutant: CompiledRule) => boolean;

/** Every example of a rule; one that names no kind holds for every kind that its rule reads. */
export function examplesOf({ kinds, senders, examples, antipatterns }: DetectionRule): RuleExample[] {
  const inEveryKind = (kind: TextKind | undefined, example: Omit<RuleExample, 'kind'>) => (kind ? [kind] : kinds).map((each) => ({ ...example, kind: each }));
  return [
    ...examples.match.flatMap(({ text, kind, sender, expect }, index) => inEveryKind(kind, { at: `examples.match.${index}`, text, sender, claim: { expect } })),
    ...examples.no_match.flatMap(({ text, kind, sender, clean }, index) => inEveryKind(kind, { at: `examples.no_match.${index}`, text, sender, claim: clean ? 'clean' : 'silent' })),
    ...antipatterns.flatMap(({ no_match }, of) => no_match.flatMap((text, index) =>
      inEveryKind(undefined, { at: `antipatterns.${of}.no_match.${index}`, text, sender: senders[0] ?? 'client', claim: 'silent' }))),
  ];
}

/**
 * Prepares the trial of examples: each is read once, and what all other rules find in it is kept, so that a trial costs
 * the matching of one rule.
 */
export function createExampleTrials(rules: readonly CompiledRule[], analyse: (text: string, kind: TextKind) => AnalysedText): (ruleId: string, example: RuleExample) => ExampleTrial {
  const detectors = rules.map((rule) => ({ id: rule.id, detect: createRuleDetector(rule) }));
  return (ruleId, { text, kind, sender, claim }) => {
    const analysed = analyse(text, kind);
    const mentions = mentionsIn(analysed.units);
    const others = detectors.filter(({ id }) => id !== ruleId).flatMap(({ detect }) => detect(analysed, { kind, sender }, mentions));
    return (mutant) => {
      const own = createRuleDetector(mutant)(analysed, { kind, sender }, mentions);
      if (claim === 'silent') return own.length === 0;
      return isAsExpected(collapse([...others, ...own]), claim === 'clean' ? [] : claim.expect);
    };
  };
}

/** What the trial of a rule's parts gives: examples that do not hold with the whole rule, and parts whose removal breaks none. */
export interface PartsTrial { tried: RuleExample[]; broken: RuleExample[]; survivors: string[]; parts: number }

/** Takes one part after another out of a rule and runs the rule's examples. */
export function tryParts(rule: DetectionRule, trialOf: (ruleId: string, example: RuleExample) => ExampleTrial): PartsTrial {
  const tried = examplesOf(rule);
  const trials = tried.map((example) => ({ example, holds: trialOf(rule.id, example) }));
  const parts = partsOf(rule);
  return {
    tried, parts: parts.length,
    broken: trials.filter(({ holds }) => !holds(withoutExamples(rule))).map(({ example }) => example),
    survivors: parts.filter(({ without }) => trials.every(({ holds }) => holds(without))).map(({ part }) => part),
  };
}

function isAsExpected(found: readonly Detection[], expected: readonly { rule: string; quote: string }[]): boolean {
  return found.length === expected.length && found.every(({ rule, quote }, index) => rule === expected[index]?.rule && quote === expected[index].quote);
}
