import { parseCount } from '../count';
import type { PageContext } from '../page-reader';
import { waysOf } from '../page-rules';
import { findElements, readTextField } from '../read-field';
import { matchLabel } from './user-link';

/** Yen with tax: what the contract says, else the fixed price of the latest offer; null for an hourly wage or none. */
export function contractAmount(context: PageContext): number | null {
  const agreed = inContract(context, 'contract_amount');
  if (agreed !== null) return parseCount(agreed);
  const yen = matchLabel(context.rules, 'fixed_price', offered(context))?.yen;
  return yen === undefined ? null : parseCount(yen);
}

/** The page's words for a wage by the hour, in the contract or in the latest offer; null when there are none. */
export function hourlyWage(context: PageContext): string | null {
  const wage = offered(context);
  return inContract(context, 'hourly_wage') ?? (matchLabel(context.rules, 'hourly_price', wage) === null ? null : wage);
}

function inContract({ document, rules, reader }: PageContext, field: string): string | null {
  const table = findElements(document, waysOf(rules, reader, 'contract_table'))?.elements[0];
  return table === undefined ? null : readTextField(table, waysOf(rules, reader, field))?.value.replace(/\s+/gu, ' ') ?? null;
}

const offered = ({ document, rules, reader }: PageContext): string | null => readTextField(document, waysOf(rules, reader, 'offered_amount'))?.value ?? null;
