import type { NotePage, TextNote } from '../model/note';
import type { AnalysisContext, Failure, ShownFinding } from '../model/protocol';
import type { PageText } from './page-text';

/** What is to be shown of a text, or why there is nothing. */
export type Result = { findings: readonly ShownFinding[]; note?: TextNote } | { failure: Failure };

/** What a result rests on beside its text. */
export interface Situation extends AnalysisContext { page: NotePage }

/** Longest list of results that is kept, oldest out first. */
const CAPACITY = 4000;

/**
 * What is known of the texts of this tab. A result belongs to a text in its place and situation: another stage, another sender
 * or another answer of the person's is another question. Kept in memory only.
 */
export function createResults() {
  const results = new Map<string, Result>();
  /** Results that stand until there are newer ones. */
  const outdated = new Set<string>();
  /** A thousand texts are asked for in one situation: it is spelled out once. */
  const spelled = new WeakMap<Situation, string>();
  const spell = (situation: Situation) => {
    const words = spelled.get(situation) ?? JSON.stringify(situation);
    spelled.set(situation, words);
    return words;
  };
  /** Each text is asked for again with every answer that comes: its last address is kept. */
  const addresses = new WeakMap<PageText, { words: string; address: string }>();
  const address = (of: PageText, situation: Situation): string => {
    const words = spell(situation);
    const known = addresses.get(of);
    if (known?.words === words) return known.address;
    const { id, kind, sender, text } = of;
    const now = words + JSON.stringify([id, kind, sender]) + text;
    addresses.set(of, { words, address: now });
    return now;
  };
  return {
    /** The name of a text in a situation: the same for whatever has the same result. */
    address,
    /** It comes with the first notes. */
    look: { notes: '', marks: '' },
    get: (text: PageText, situation: Situation): Result | null => results.get(address(text, situation)) ?? null,
    /** Whether nothing need be asked. */
    knows: (text: PageText, situation: Situation): boolean => results.has(address(text, situation)) && !outdated.has(address(text, situation)),
    set(text: PageText, situation: Situation, result: Result): void {
      const key = address(text, situation);
      outdated.delete(key);
      results.set(key, result);
      if (results.size > CAPACITY) for (const oldest of results.keys()) {
        results.delete(oldest);
        break;
      }
    },
    /** Makes room for another try: of what failed, or of all. What was found stands until it is known anew. */
    forget(which: 'failures' | 'all'): void {
      for (const [key, result] of results) {
        if ('failure' in result) results.delete(key);
        else if (which === 'all') outdated.add(key);
      }
    },
  };
}
export type Results = ReturnType<typeof createResults>;
