import type { Mention } from './find-concepts';

/** Where mentions overlap the longest stays, the earlier of two as long; concepts that share a span are joined into one mention. Result by start. */
export function chooseMentions(candidates: readonly Mention[], length: number): Mention[] {
  const sorted = [...candidates].sort((a, b) => (b.end - b.start) - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(length);
  const chosen: Mention[] = [];
  for (const candidate of sorted) {
    const last = chosen.at(-1);
    if (last?.start === candidate.start && last.end === candidate.end) chosen[chosen.length - 1] = join(last, candidate);
    else if (taken[candidate.start] === 0 && taken[candidate.end - 1] === 0) {
      taken.fill(1, candidate.start, candidate.end);
      chosen.push(candidate);
    }
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** A mention is ambiguous only when every concept is. */
function join(a: Mention, b: Mention): Mention {
  return { ...a, lineage: [...new Set([...a.lineage, ...b.lineage])], ambiguous: a.ambiguous && b.ambiguous };
}
