import { parseCount } from '../count';
import type { PageContext } from '../page-reader';
import { waysOf } from '../page-rules';
import { findElements, readTextField } from '../read-field';
import { matchLabel } from './user-link';

/** Yen with tax: what the contract says, else the fixed price of the latest offer; null for an hourly wage or none. */
export function contractAmount({ document, rules, reader }: PageContext): number | null {
  const table = findElements(document, waysOf(rules, reader, 'contract_table'))?.elements[0];
  const agreed = table === undefined ? null : readTextField(table, waysOf(rules, reader, 'contract_amount'));
  if (agreed !== null) return parseCount(agreed.value);
  const offered = readTextField(document, waysOf(rules, reader, 'offered_amount'));
  const yen = matchLabel(rules, 'fixed_price', offered?.value ?? null)?.yen;
  return yen === undefined ? null : parseCount(yen);
}
