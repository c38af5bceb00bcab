import type { Finding } from '../model/finding';

/** A finding as the terminal's JSON has it. */
export type FindingRecord = Pick<Finding, 'category' | 'severity' | 'start' | 'end' | 'quote' | 'rule'>;

export function toRecord({ category, severity, start, end, quote, rule }: Finding): FindingRecord {
  return { category, severity, start, end, quote, rule };
}
