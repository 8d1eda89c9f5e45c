/** Which products have a key. */
export type KeyGroup = { readonly key: string; readonly references: readonly string[] };

/** A key that more products have is no name of a work, but something that their sender writes everywhere. */
export const mostOfOneWork = 100;

/** Parts the products into works: two are of one work when a chain of common keys leads from one to the other. */
export const joinEditions = (references: readonly string[], groups: readonly KeyGroup[]): string[][] => {
  const leaders = new Map(references.map((reference) => [reference, reference]));
  const leaderOf = (reference: string): string => {
    let at = reference;
    for (let up = leaders.get(at); up !== undefined && up !== at; up = leaders.get(at)) {
      // Paths are halved on the way, so that chains stay short.
      leaders.set(at, leaders.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const group of groups) {
    const known = group.references.filter((reference) => leaders.has(reference));
    const [first] = known;
    if (first === undefined || group.references.length > mostOfOneWork) continue;
    for (const other of known) leaders.set(leaderOf(other), leaderOf(first));
  }
  const works = new Map<string, string[]>();
  for (const reference of references) {
    const leader = leaderOf(reference);
    const work = works.get(leader);
    if (work) work.push(reference);
    else works.set(leader, [reference]);
  }
  return [...works.values()];
};
