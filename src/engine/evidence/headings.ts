import type { AnalysedText, Unit } from '../../language/analysed-text';
import type { ReadUnit } from './content-words';
import type { NamePart } from './name-parts';

/** Signs with which a line that is a heading begins. */
const OPENS = /^[【■●◆▼▽□◇○◎★☆<＜《〈▶►・※①-⑳#]/u;
/** A line that is a heading has no more words than these. */
const LONGEST_HEADING = 14;

/** The words of the heading under which each sentence stands; a heading itself stands under none. */
export function headingsOf({ units, sentences }: AnalysedText, readUnits: readonly ReadUnit[]): NamePart[][] {
  let current: NamePart[] = [];
  return sentences.map(({ start, end }) => {
    if (!isHeading(units, start, end)) return current;
    current = readUnits.slice(start, end).flatMap(({ word }) => word ?? []);
    return [];
  });
}

/** 「【応募条件】」 and 「■ 選考フロー」 on a line of their own; an item of a list goes on for longer or asks something. */
function isHeading(units: readonly Unit[], start: number, end: number): boolean {
  const first = units[start]?.surface ?? '';
  if (end - start > LONGEST_HEADING || !OPENS.test(first) || first.startsWith('・') || first.startsWith('※')) return false;
  return units[end - 1]?.surface.includes('\n') === true || units[end]?.surface.includes('\n') === true;
}
