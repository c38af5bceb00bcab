import type { Badge, BadgeLevel, UnknownKind } from '../../model/badge';
import { SEVERITIES, type Severity } from '../../model/severity';
import type { Trust } from '../../rulebook/schema/trust';
import type { BadgeInput } from './input';
import { isExpected } from './measures';
import { createReasonWriter } from './reasons';
import { weighSignal, type Weighed } from './weigh-signal';

type Warning = Exclude<BadgeLevel, 'clear' | 'unknown'>;

/** What the rules of the platform say of a text decides more than any rating. */
const LEVEL_OF: Readonly<Record<Severity, Warning>> = { violation: 'danger', caution: 'careful', notice: 'check' };
const WARNINGS: readonly Warning[] = ['danger', 'careful', 'check'];

/**
 * Prepares the judgement of a client and a job at a glance. The same input gives the same badge. The worst of two answers
 * stands: that of the text's findings, and that of the points of everything else, which never give `danger`.
 */
export function createBadge(trust: Trust): (input: BadgeInput) => Badge {
  const write = createReasonWriter(trust);
  return (input) => {
    const weighed = trust.signals.flatMap((rule) => weighSignal(rule, trust, input) ?? []);
    const warning = WARNINGS.find((level) => level === levelOfText(input) || level === levelOfPoints(weighed, trust)) ?? null;
    const known = new Set(weighed.map(({ signal }) => signal));
    const gap = gapOf(input, trust, weighed);
    const level = warning ?? (isEnough(weighed, trust, input) ? 'clear' : 'unknown');
    const kind = level === 'unknown' ? gap ?? 'few' : null;
    return {
      level, kind,
      label: (level === 'unknown' ? write.unknownLabel(kind ?? 'few', input) : trust.levels[level])[input.language],
      reasons: [
        ...write.ofFindings(input), ...write.ofSignals(weighed, 'bad', input),
        ...write.ofSignals(weighed, 'unknown', input), ...write.ofUnread(known, gap, input), ...write.ofTextUnread(level === 'clear', input), ...write.ofAge(weighed, input),
        ...write.ofSignals(weighed, 'good', input),
      ],
    };
  };
}

function levelOfText({ textFindings }: BadgeInput): Warning | null {
  const worst = SEVERITIES.find((severity) => Object.values(textFindings).some((counts) => (counts[severity] ?? 0) > 0));
  return worst === undefined ? null : LEVEL_OF[worst];
}

/** Good signs take points away from the sum, and hide no single bad one. Of a client of whom too little is known the sum says no more than `check`. */
function levelOfPoints(weighed: readonly Weighed[], { bands }: Trust): Warning | null {
  const sum = (of: (each: Weighed) => number) => weighed.reduce((total, each) => total + of(each), 0);
  const relief = Math.min(sum((each) => each.relief), bands.relief_at_most);
  const points = Math.max(sum((each) => each.points) - relief, ...weighed.map((each) => each.points));
  return points >= bands.careful && !weighed.some(({ few }) => few) ? 'careful' : points >= bands.check ? 'check' : null;
}

/** Whether there is enough to say that nothing stands out: something good of each group that is asked for here, and nothing that is too little. */
function isEnough(weighed: readonly Weighed[], { signals, enough }: Trust, { where }: BadgeInput): boolean {
  const good = new Set(weighed.filter(({ effect }) => effect === 'good').map(({ signal }) => signal));
  const groups = enough[where === 'listing' ? 'listing' : 'elsewhere'];
  return !weighed.some(({ few }) => few) && groups.every((group) => signals.some((each) => each.group === group && good.has(each.id)));
}

/** Why nothing is known of the client, or null when something is. Marks that few have tell nothing by being absent. */
function gapOf(input: BadgeInput, { signals }: Trust, weighed: readonly Weighed[]): Exclude<UnknownKind, 'few'> | null {
  if (weighed.some(({ signal }) => isExpected(signal, input))) return null;
  const pageSaysIt = input.where === 'job' || input.where === 'client' || signals.some(({ id }) => isExpected(id, input));
  return pageSaysIt ? 'unreadable' : 'not_shown';
}
