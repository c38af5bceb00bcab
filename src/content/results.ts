import type { AnalysisContext, Failure, ShownFinding } from '../model/protocol';
import type { PageText } from './page-text';

/** A text's findings, or why there are none. */
export type Result = { findings: readonly ShownFinding[] } | { failure: Failure };

/** Longest list of results that is kept, oldest out first. */
const CAPACITY = 4000;

/**
 * What is known of the texts of this tab. A result belongs to a text in its context: another stage, another sender or
 * another answer of the person's is another question. Kept in memory only.
 */
export function createResults() {
  const results = new Map<string, Result>();
  const address = ({ kind, sender, text }: PageText, context: AnalysisContext) =>
    [context.platform, context.stage, context.approval, context.contractAmount, kind, sender, text].join('\n');
  return {
    get: (text: PageText, context: AnalysisContext): Result | null => results.get(address(text, context)) ?? null,
    set(text: PageText, context: AnalysisContext, result: Result): void {
      results.set(address(text, context), result);
      if (results.size > CAPACITY) for (const oldest of results.keys()) {
        results.delete(oldest);
        break;
      }
    },
    /** Makes room for another try: of what failed, or of all. */
    forget(which: 'failures' | 'all'): void {
      for (const [key, result] of results) if (which === 'all' || 'failure' in result) results.delete(key);
    },
  };
}
export type Results = ReturnType<typeof createResults>;
