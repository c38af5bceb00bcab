import { CATEGORIES, evidenceRule, type Category } from '../model/category';
import { TIMINGS, type Finding, type Timing } from '../model/finding';
import type { JudgementContext } from '../model/judgement';
import { APPROVALS, PLATFORMS, SENDERS, TEXT_KINDS, type Platform } from '../model/platform';
import { plainnessOf, type Plainness } from '../model/severity';
import { STAGES } from '../model/stage';
import { evidence, policies, rules } from '../rulebook';
import { applyPolicy } from './apply-policy';
import { evidenceFinding } from './evidence/to-finding';

/** Contract amounts in yen: one of the small contracts that lead elsewhere, an ordinary one, an unknown one. */
export const AMOUNTS = { small: 500, normal: 5_000, unknown: null } as const;
export type Amount = keyof typeof AMOUNTS;

/** By what something was recognised: a rule that a policy names, any other rule of a grade, or the model alone. */
export interface Recogniser { name: string; rule: string; grade: Plainness; isModel: boolean }

/** All that an outcome depends on. */
export interface Situation extends Omit<JudgementContext, 'contractAmount'> { category: Category; by: Recogniser; timing: Timing; amount: Amount }

/** Every recogniser of a category; rules that the platform's policy does not tell apart stand together, by their grade. */
export function recognisersIn(platform: Platform, category: Category): Recogniser[] {
  const named = new Set(policies[platform].verdicts[category]?.flatMap(({ when }) => when.rule ?? []));
  const own = rules.filter((rule) => rule.category === category);
  const others = (plainness: Plainness) => own.filter(({ id, grade }) => plainnessOf(grade) === plainness && !named.has(id)).slice(0, 1);
  return [
    ...own.filter(({ id }) => named.has(id)).map(({ id, grade }) => ({ name: id, rule: id, grade: plainnessOf(grade), isModel: false })),
    ...[...others('explicit'), ...others('weak')].map(({ id, grade }) => ({ name: plainnessOf(grade), rule: id, grade: plainnessOf(grade), isModel: false })),
    { name: 'model', rule: evidenceRule(category), grade: 'weak', isModel: true },
  ];
}

/** What people are shown in a situation; null: nothing. */
export function outcomeIn({ category, by, timing, amount, ...context }: Situation): Finding | null {
  const detection = { category, rule: by.rule, grade: by.grade, timing, start: 0, end: 1, quote: '何' };
  const situation = { ...context, contractAmount: AMOUNTS[amount] };
  const policy = policies[context.platform];
  return by.isModel ? evidenceFinding(detection, evidence?.wording ?? {}, policy, situation) : applyPolicy(detection, { ja: '何か', en: 'something' }, policy, situation);
}

type Narrowed = { [key in Exclude<keyof Situation, 'by'>]?: readonly Situation[key][] } & { by?: (by: Recogniser) => boolean };

/** Every situation that there is, but where `only` says which. */
export function situations(only: Narrowed = {}): Situation[] {
  const found: Situation[] = [];
  for (const platform of only.platform ?? PLATFORMS) for (const category of only.category ?? CATEGORIES) {
    for (const by of recognisersIn(platform, category).filter(only.by ?? (() => true))) for (const kind of only.kind ?? TEXT_KINDS) {
      for (const stage of only.stage ?? STAGES) for (const sender of only.sender ?? SENDERS) for (const approval of only.approval ?? APPROVALS) {
        for (const timing of only.timing ?? TIMINGS) for (const amount of only.amount ?? (Object.keys(AMOUNTS) as Amount[])) {
          found.push({ platform, category, by, kind, stage, sender, approval, timing, amount });
        }
      }
    }
  }
  return found;
}
