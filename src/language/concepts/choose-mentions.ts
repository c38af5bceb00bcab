import { joinLineages } from '../lineages';
import type { Mention } from './find-concepts';

const HONORIFIC = 'おご御';

/**
 * Where mentions overlap the longest stays, the earlier of two as long; concepts that share a span are joined into one
 * mention, and so are those of a word with its honorific prefix and of the word alone (ご記入, 記入). Result by start.
 * @param candidates are put into another order
 */
export function chooseMentions(candidates: Mention[], text: string): Mention[] {
  candidates.sort((a, b) => (b.end - b.start) - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(text.length);
  const chosen: Mention[] = [];
  /** One more than the index of the chosen mention that begins at an offset. */
  const chosenAt = new Int32Array(text.length);
  for (const candidate of candidates) {
    const { start, end } = candidate;
    if (taken[start] === 0 && taken[end - 1] === 0) {
      taken.fill(1, start, end);
      chosenAt[start] = chosen.push(candidate);
      continue;
    }
    const beginning = (at: number): Mention | undefined => chosen[(chosenAt[at] ?? 0) - 1];
    const whole = sameEnd(beginning(start), end) ?? (start > 0 && HONORIFIC.includes(text.charAt(start - 1)) ? sameEnd(beginning(start - 1), end) : undefined);
    if (whole === undefined) continue;
    whole.ambiguous &&= candidate.ambiguous;
    whole.lineage = joinLineages(whole.lineage, candidate.lineage);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function sameEnd(mention: Mention | undefined, end: number): Mention | undefined {
  return mention?.end === end ? mention : undefined;
}
