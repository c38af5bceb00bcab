import type { Mention } from './find-concepts';

const HONORIFIC = 'おご御';

/**
 * Where mentions overlap the longest stays, the earlier of two as long; concepts that share a span are joined into one
 * mention, and so are those of a word with its honorific prefix and of the word alone (ご記入, 記入). Result by start.
 */
export function chooseMentions(candidates: readonly Mention[], text: string): Mention[] {
  const sorted = [...candidates].sort((a, b) => (b.end - b.start) - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(text.length);
  const chosen: Mention[] = [];
  const byStart = new Map<number, number>();
  for (const candidate of sorted) {
    const same = chosen[byStart.get(candidate.start) ?? -1];
    const prefixed = HONORIFIC.includes(text[candidate.start - 1] ?? ' ') ? chosen[byStart.get(candidate.start - 1) ?? -1] : undefined;
    const whole = [same, prefixed].find((mention) => mention?.end === candidate.end);
    if (whole !== undefined) {
      whole.ambiguous &&= candidate.ambiguous;
      whole.lineage = [...new Set([...whole.lineage, ...candidate.lineage])];
    } else if (taken[candidate.start] === 0 && taken[candidate.end - 1] === 0) {
      taken.fill(1, candidate.start, candidate.end);
      byStart.set(candidate.start, chosen.push({ ...candidate }) - 1);
    }
  }
  return chosen.sort((a, b) => a.start - b.start);
}
