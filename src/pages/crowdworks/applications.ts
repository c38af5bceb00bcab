import type { JobReading } from '../../model/reading';
import { parseCount } from '../count';
import { linearise } from '../linear-text';
import type { PageContext } from '../page-reader';
import { labelsOf, waysOf } from '../page-rules';
import { findElements } from '../read-field';

/** How many have applied, were taken and are wanted, as a job post's table of applications tells; null when it tells none of it. */
export function readApplications({ document, rules, reader }: PageContext): JobReading['applications'] | null {
  const rows = findElements(document, waysOf(rules, reader, 'application_row'))?.elements ?? [];
  const people = (label: string): number | null => {
    const row = rows.find((each) => labelsOf(rules, label).includes(text(each.querySelector('th'))));
    return parseCount(text(row?.querySelector('td') ?? null).replace(/\s*人$/u, ''));
  };
  const found = { applied: people('applied'), contracted: people('contracted'), wanted: people('wanted') };
  return Object.values(found).every((count) => count === null) ? null : found;
}

const text = (cell: Element | null): string => (cell === null ? '' : linearise(cell).text);
