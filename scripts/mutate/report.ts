import type { PartsTrial } from '../../src/engine/rule-trial';
import type { DetectionRule } from '../../src/rulebook/schema/detection';

/** What the trial of one rule file gave. `file` is relative to `rules/`. */
export interface RuleOutcome { file: string; rule: DetectionRule; trial: PartsTrial }

/** One line for everything that is to be mended: a survivor without a reason, a reason without a survivor, an example that does not hold. */
export function linesOf({ file, rule, trial }: RuleOutcome): string[] {
  const explained = new Set(rule.survives.map(({ part }) => part));
  const tried = triedIn(trial);
  return [
    ...trial.broken.map(({ at, kind, text }) => `rules/${file}  ${at}  成り立たない例文です / does not hold as it stands  (${kind}) ${text}`),
    ...trial.survivors.filter((part) => !explained.has(part)).map((part) => `rules/${file}  ${part}  ${valueAt(rule, part)}  試した例文 / tried: ${tried}`),
    ...[...explained].filter((part) => !trial.survivors.includes(part)).map((part) =>
      `rules/${file}  survives: ${part}  例文に要る部品です。この行は消せます / an example needs it: this entry can go`),
  ];
}

/** The last line: how many parts were taken out, how many are needed by an example, how many stay for a reason. */
export function totalsOf(outcomes: readonly RuleOutcome[], seconds: number): string {
  const sum = (count: (outcome: RuleOutcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const parts = sum(({ trial }) => trial.parts);
  const survivors = sum(({ trial }) => trial.survivors.length);
  const explained = sum(({ rule, trial }) => rule.survives.filter(({ part }) => trial.survivors.includes(part)).length);
  const examples = sum(({ trial }) => new Set(trial.tried.map(({ at }) => at)).size);
  return `${outcomes.length} rules, ${examples} examples, ${parts} parts: ${parts - survivors} needed, ${survivors - explained} survived, ${explained} survived with a reason (${seconds.toFixed(1)} s)`;
}

/** `examples.match.0–4, examples.no_match.0–2, antipatterns.0.no_match.0`: examples of one list stand together. */
function triedIn({ tried }: PartsTrial): string {
  const counts = new Map<string, number>();
  for (const at of new Set(tried.map((example) => example.at))) {
    const list = at.slice(0, at.lastIndexOf('.'));
    counts.set(list, (counts.get(list) ?? 0) + 1);
  }
  return [...counts].map(([list, count]) => `${list}.0${count > 1 ? `–${count - 1}` : ''}`).join(', ');
}

/** What stands at a path of the rule, as one line. The last step may be a member of a list of words. */
function valueAt(rule: DetectionRule, part: string): string {
  let value: unknown = rule;
  for (const step of part.split('.')) value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  return value === undefined ? '' : JSON.stringify(value);
}
