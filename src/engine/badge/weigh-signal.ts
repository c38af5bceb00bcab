import type { BadgeReason, TrustSignal } from '../../model/badge';
import type { LocalText } from '../../model/local-text';
import type { SignalRule, SignalStep, Trust } from '../../rulebook/schema/trust';
import type { BadgeInput } from './input';
import { count, daysBetween, MEASURES, type Measure } from './measures';

/** What one signal says of a client. `effect` null: it is known, and nothing is to be told. */
export interface Weighed {
  signal: TrustSignal;
  effect: BadgeReason['effect'] | null;
  points: number;
  relief: number;
  /** Too little is there to say that nothing stands out. */
  few: boolean;
  text: LocalText | null;
  values: Readonly<Record<string, string>>;
  /** Whole days since it was read. */
  age: number;
}

/** Null when what the signal looks at is not known, or is not of this platform. */
export function weighSignal(rule: SignalRule, trust: Trust, input: BadgeInput): Weighed | null {
  const measure = rule.platforms.includes(input.platform) ? MEASURES[rule.id](input) : null;
  if (measure === null) return null;
  const base = rule.counted_by?.of.flatMap((each) => count(each, input) ?? [])[0] ?? null;
  const values = { value: shown(measure.value), base: base === null ? '' : shown(base.value), list: input.weakWords.join(input.language === 'ja' ? '」「' : '」, 「') };
  const weighed: Weighed = { signal: rule.id, effect: null, points: 0, relief: 0, few: false, text: null, values, age: daysBetween(measure.readAt, input.now) };
  if (rule.counted_by !== undefined) {
    const untold = base === null ? rule.counted_by.unknown : rule.counted_by.few;
    if (base === null || base.value < rule.counted_by.at_least) return untold === undefined ? null : { ...weighed, effect: 'unknown', text: untold };
  }
  const step = rule.steps.find((each) => holds(each, measure));
  if (step === undefined || step.effect === 'none') return weighed;
  const { text } = step;
  switch (step.effect) {
    case 'bad': return { ...weighed, effect: 'bad', points: step.points, text };
    case 'few': return { ...weighed, effect: 'unknown', few: true, text };
    case 'good': {
      // What was good long ago is told, and no more.
      const stale = weighed.age > trust.age.stale_from_days;
      return { ...weighed, effect: stale ? 'unknown' : 'good', relief: stale ? 0 : step.relief ?? 0, text };
    }
  }
}

function holds(step: SignalStep, { value }: Measure): boolean {
  if (step.is !== undefined) return value === step.is;
  if (step.at_most !== undefined) return typeof value === 'number' && value <= step.at_most;
  if (step.at_least !== undefined) return typeof value === 'number' && value >= step.at_least;
  return true;
}

/** Ratings with their decimals, all else in whole numbers; never rounded up over a threshold. */
function shown(value: Measure['value']): string {
  return typeof value === 'number' ? String(value < 10 ? value : Math.floor(value)).replace(/(\.\d\d)\d+$/u, '$1') : String(value);
}
