/** Which shards one request touches. */
export type Target =
  | { readonly kind: 'None' }
  | { readonly kind: 'One'; readonly shard: string }
  | { readonly kind: 'Some'; readonly shards: readonly string[] }
  | { readonly kind: 'All' };

/** The target that reaches exactly `shards`, in the order of the group. */
export const targetOf = (group: readonly string[], shards: ReadonlySet<string>): Target => {
  const [first, ...rest] = group.filter((shard) => shards.has(shard));
  if (first === undefined) return { kind: 'None' };
  if (rest.length === 0) return { kind: 'One', shard: first };
  if (rest.length + 1 === group.length) return { kind: 'All' };
  return { kind: 'Some', shards: [first, ...rest] };
};

/** A target as people read it: `None`, `One(activities-2)`, `Some(activities-1, activities-3)`, `All`. */
export const printTarget = (target: Target): string => {
  switch (target.kind) {
    case 'None':
    case 'All':
      return target.kind;
    case 'One':
      return `One(${target.shard})`;
    case 'Some':
      return `Some(${target.shards.join(', ')})`;
  }
};
