import { linearise } from '../linear-text';
import type { PageContext } from '../page-reader';
import { labelsOf, waysOf } from '../page-rules';
import { findElements, readTextField } from '../read-field';

/** The reward in the page's words with the kind of payment before it, on one line; null when the page has none. */
export function readReward({ document, rules, reader }: PageContext): string | null {
  const amount = new RegExp(labelsOf(rules, 'amount').join('|'), 'u');
  for (const row of findElements(document, waysOf(rules, reader, 'summary_row'))?.elements ?? []) {
    const label = cell(row, 'th');
    const value = cell(row, 'td');
    if (label !== '' && amount.test(value)) return `${label} ${value}`;
  }
  return readTextField(document, waysOf(rules, reader, 'fixed_price'))?.value.replace(/\s+/gu, ' ') ?? null;
}

function cell(row: Element, name: 'th' | 'td'): string {
  const found = row.querySelector(name);
  return found === null ? '' : linearise(found).text.replace(/\s+/gu, ' ');
}
