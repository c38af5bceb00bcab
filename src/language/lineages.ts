const known = new WeakMap<readonly string[], WeakMap<readonly string[], readonly string[]>>();

/**
 * What either of two lineages has, each id once, the first's before the second's. The same two always give the same list: what is
 * read of a lineage can be kept by it, and of the words of a language only so many share concepts.
 */
export function joinLineages(one: readonly string[], other: readonly string[]): readonly string[] {
  if (other.length === 0 || one === other) return one;
  let withOne = known.get(one);
  if (withOne === undefined) {
    withOne = new WeakMap();
    known.set(one, withOne);
  }
  const before = withOne.get(other);
  if (before !== undefined) return before;
  const fresh = other.filter((id) => !one.includes(id));
  const joined = fresh.length === 0 ? one : [...one, ...fresh];
  withOne.set(other, joined);
  return joined;
}
