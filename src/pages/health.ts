import type { Health, HealthIssue, Missing } from '../model/reading';

/** Gathers what a page lacks, each thing once, in the order in which it was found out. */
export function createHealthNotes() {
  const missing = new Map<HealthIssue, Missing>();
  let unreadable = false;
  return {
    /** Something is missing; `count` says how many, and none means nothing is. */
    miss(what: HealthIssue, count?: number): void {
      if (count === 0) return;
      const before = missing.get(what)?.count;
      missing.set(what, count === undefined ? { what } : { what, count: count + (before ?? 0) });
    },
    /** The page must not be judged. */
    refuse(what: HealthIssue): void {
      unreadable = true;
      if (!missing.has(what)) missing.set(what, { what });
    },
    health(): Health {
      return { state: unreadable ? 'unreadable' : missing.size > 0 ? 'partial' : 'ok', missing: [...missing.values()] };
    },
  };
}
export type HealthNotes = ReturnType<typeof createHealthNotes>;
