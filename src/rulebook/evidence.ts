import limits from './compiled/evidence.json';
import table from './compiled/evidence-table.json';
import type { CompiledEvidence } from './compiled-rule';

/** The linear model with its table, for whatever has no package to read that from; null where none has been trained. */
export const evidence: CompiledEvidence | null = limits === null ? null : { ...limits, table: Uint8Array.from(atob(table), (letter) => letter.charCodeAt(0)) };
