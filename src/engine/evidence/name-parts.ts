/** A part of the names of features, with its UTF-16 units in a list: names are made of the same parts again and again, and a list is read far faster than a string. */
export interface NamePart { readonly text: string; readonly units: readonly number[] }

/** Concepts, moods and the common words of a language are fewer than this. Names that people make up come in without end, and all is forgotten when they fill it. */
const MOST_KNOWN = 20_000;
const known = new Map<string, NamePart>();

export function partOf(text: string): NamePart {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const units: number[] = [];
  for (let at = 0; at < text.length; at += 1) units.push(text.charCodeAt(at));
  // A copy is as long as what is in it, and no longer: there are thousands.
  const part = { text, units: units.slice() };
  known.set(text, part);
  return part;
}

/** By their UTF-16 units, as strings are compared: below 0 where the first comes first, 0 where both are one. */
export function compareParts(a: NamePart, b: NamePart): number {
  const both = Math.min(a.units.length, b.units.length);
  for (let at = 0; at < both; at += 1) {
    const difference = (a.units[at] ?? 0) - (b.units[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.units.length - b.units.length;
}
