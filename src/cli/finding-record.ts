import type { Finding } from '../model/finding';
import type { FindingRecord } from './finding-schema';

export function toRecord({ category, severity, start, end, quote, rule }: Finding): FindingRecord {
  return { category, severity, start, end, quote, rule };
}
