/** Draws from a seed: the same seed draws the same. */
export type Draw = {
  /** From 0 up to, but not including, 1. */
  readonly share: () => number;
  /** A whole number below `end`. */
  readonly below: (end: number) => number;
  readonly from: <Item>(items: readonly [Item, ...Item[]] | readonly Item[]) => Item;
};

/** Mulberry32, a generator of 32 bits: good enough to choose cases. */
export const drawFrom = (seed: number): Draw => {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(share() * end);
  return {
    share,
    below,
    from: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('there is nothing to draw from');
      return item;
    },
  };
};
