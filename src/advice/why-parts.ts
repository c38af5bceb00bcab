import type { Part } from '../model/note';
import type { ExplanationRow } from '../model/protocol';
import { withQuotes } from './teller';

/** 「なぜ？」 of one finding: each row of the explanation, its quotes marked as Japanese, and the id of the rule beside its first line. */
export function whyParts(rows: readonly ExplanationRow[]): Part[] {
  return [['dl', {}, ...rows.flatMap(({ label, lines, id }): Part[] => [
    ['dt', {}, label],
    ...lines.map((line, index): Part => ['dd', {}, ...withQuotes(line), ...(index === 0 && id !== undefined ? [['small', {}, ` ${id}`] as const] : [])]),
  ])]];
}
