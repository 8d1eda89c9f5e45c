/** Two listings of different sources that may be of one house; `one` is less than `other`. */
export type Alike = { readonly one: string; readonly other: string; readonly likeness: number };

const mateOf = (id: string, { one, other }: Alike): string => (one === id ? other : one);

/** The more alike first; among equals the lesser id, so that the answer never depends on who came first. */
const closest = (id: string, edges: readonly Alike[]): string | null => {
  const [best] = [...edges].sort((left, right) =>
    left.likeness === right.likeness ? (mateOf(id, left) < mateOf(id, right) ? -1 : 1) : right.likeness - left.likeness,
  );
  return best ? mateOf(id, best) : null;
};

/**
 * Which listings are of one house: each with the one that is most like it, where that holds the other way round as well. Returns the
 * mate of each of `ids` that has one. `edges` are all of theirs, and all of those they lead to.
 */
export const pairUp = (ids: readonly string[], edges: readonly Alike[]): ReadonlyMap<string, string> => {
  const edgesOf = new Map<string, Alike[]>();
  for (const edge of edges) {
    for (const id of [edge.one, edge.other]) edgesOf.set(id, [...(edgesOf.get(id) ?? []), edge]);
  }
  const bestOf = (id: string): string | null => closest(id, edgesOf.get(id) ?? []);
  const mates = new Map<string, string>();
  for (const id of ids) {
    const best = bestOf(id);
    if (best !== null && bestOf(best) === id) mates.set(id, best);
  }
  return mates;
};
