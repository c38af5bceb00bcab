interface Joined { other: readonly string[]; joined: readonly string[] }

/** By the first of two: few others ever stand beside it. */
const known = new WeakMap<readonly string[], Joined[]>();

/**
 * What either of two lineages has, each id once, the first's before the second's. The same two always give the same list: what is
 * read of a lineage can be kept by it, and of the words of a language only so many share concepts.
 */
export function joinLineages(one: readonly string[], other: readonly string[]): readonly string[] {
  if (other.length === 0 || one === other) return one;
  if (one.length === 0) return other;
  const withOne = known.get(one);
  if (withOne !== undefined) for (const each of withOne) if (each.other === other) return each.joined;
  const fresh = other.filter((id) => !one.includes(id));
  const joined = fresh.length === 0 ? one : [...one, ...fresh];
  if (withOne === undefined) known.set(one, [{ other, joined }]);
  else withOne.push({ other, joined });
  return joined;
}
