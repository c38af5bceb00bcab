import type { Mention } from './find-concepts';

const HONORIFIC = 'おご御';

/**
 * Where mentions overlap the longest stays, the earlier of two as long; concepts that share a span are joined into one
 * mention, and so are those of a word with its honorific prefix and of the word alone (ご記入, 記入). Result by start.
 */
export function chooseMentions(candidates: readonly Mention[], text: string): Mention[] {
  if (candidates.length === 0) return [];
  const sorted = [...candidates].sort((a, b) => (b.end - b.start) - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(text.length);
  const chosen = new Map<number, Mention>();
  for (const candidate of sorted) {
    const { start, end } = candidate;
    if (taken[start] === 0 && taken[end - 1] === 0) {
      taken.fill(1, start, end);
      chosen.set(start, { start, end, lineage: candidate.lineage, ambiguous: candidate.ambiguous });
      continue;
    }
    const whole = sameEnd(chosen.get(start), end) ?? (HONORIFIC.includes(text[start - 1] ?? ' ') ? sameEnd(chosen.get(start - 1), end) : undefined);
    if (whole === undefined) continue;
    whole.ambiguous &&= candidate.ambiguous;
    whole.lineage = joined(whole.lineage, candidate.lineage);
  }
  return [...chosen.values()].sort((a, b) => a.start - b.start);
}

function sameEnd(mention: Mention | undefined, end: number): Mention | undefined {
  return mention?.end === end ? mention : undefined;
}

/** What either list has, each once. */
function joined(one: readonly string[], other: readonly string[]): readonly string[] {
  const fresh = other.filter((id) => !one.includes(id));
  return fresh.length === 0 ? one : [...one, ...fresh];
}
