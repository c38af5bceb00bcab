import { textOf } from './error-list';
import { mcnemar } from './mcnemar';
import type { ItemScore, Raised } from './score';

/** Between two judges of the same items. */
export interface Change { gained: number; lost: number }

/** How many texts that ask are found by one judge alone, and how many texts have a false alarm by one judge alone. */
export function changesOf(before: readonly ItemScore[], after: readonly ItemScore[]): { hits: Change; falseAlarms: Change } {
  const count = (of: 'hits' | 'falseAlarms', here: readonly ItemScore[], there: readonly ItemScore[]) =>
    here.filter((score, index) => score[of].length > 0 && there[index]?.[of].length === 0).length;
  const change = (of: 'hits' | 'falseAlarms'): Change => ({ gained: count(of, after, before), lost: count(of, before, after) });
  return { hits: change('hits'), falseAlarms: change('falseAlarms') };
}

/** The same in words, each with how likely chance alone would bring it. */
export function changeSummary(name: string, before: readonly ItemScore[], after: readonly ItemScore[]): string {
  const { hits, falseAlarms } = changesOf(before, after);
  const chance = ({ gained, lost }: Change) => `McNemar's exact p = ${mcnemar(gained, lost).toPrecision(2)}`;
  return [
    `${name}: texts found: ${hits.gained} gained, ${hits.lost} lost (${chance(hits)})`,
    `${' '.repeat(name.length)}  texts with a false alarm: ${falseAlarms.gained} new, ${falseAlarms.lost} gone (${chance(falseAlarms)})`,
  ].join('\n');
}

/** What was raised here in a category in which nothing was raised there. */
function onlyIn(here: readonly Raised[], there: readonly Raised[]): Raised[] {
  return here.filter(({ category }, index) => !there.some((each) => each.category === category) && here.findIndex((each) => each.category === category) === index);
}

/** Every text on which the two differ, category by category; with its words only for eyes that may see them. */
export function changeList(before: readonly ItemScore[], after: readonly ItemScore[], withTexts: boolean): string {
  return after.flatMap((now, index) => {
    const then = before[index];
    if (then === undefined) return [];
    const told = [
      ...onlyIn(now.hits, then.hits).map((each) => ['gained hit', each] as const),
      ...onlyIn(then.hits, now.hits).map((each) => ['lost hit', each] as const),
      ...onlyIn(now.falseAlarms, then.falseAlarms).map((each) => ['new false alarm', each] as const),
      ...onlyIn(then.falseAlarms, now.falseAlarms).map((each) => ['false alarm gone', each] as const),
    ].map(([what, { category, rule }]) => `${what.padEnd(17)} ${now.item.id.padEnd(8)} ${category.padEnd(22)} ${rule}`);
    return withTexts && told.length > 0 ? [...told, textOf(now.item, now.raised), ''] : told;
  }).join('\n');
}
