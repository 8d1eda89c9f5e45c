/** What the process of the subgraphs is told. */
export type ToMemory =
  | { readonly kind: 'start'; readonly listed: ReadonlyArray<readonly string[]> }
  | { readonly kind: 'keepAlive'; readonly ms: number }
  | { readonly kind: 'closed' };

/** What it says to each of these. */
export type FromMemory =
  | { readonly kind: 'started'; readonly shards: readonly string[]; readonly places: string }
  | { readonly kind: 'kept' }
  /** How many idle connections it has closed so far. */
  | { readonly kind: 'closed'; readonly count: number };
