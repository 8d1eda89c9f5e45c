// What the simulation rests on: all of it measured, none of it guessed. bench/README.md, docs/scale.md.

type Point = readonly [shards: number, ms: number];

/** CPU of the gateway for a page of 20 from all shards, by their number: `scatter-N` at 32 connections, AMD EPYC. */
const scatterMs: readonly Point[] = [
  [3, 0.377],
  [16, 1.851],
  [64, 11.272],
];

/** The same for one activity of one shard, with its supplier and its place: `routed-3`. */
export const routedMs = 0.165;

/** The same for a booking: `mutation`. */
export const bookingMs = 0.089;

/**
 * CPU of the gateway for a page of 20 from so many shards, in ms: on straight lines between the measured points, and on the last of them
 * beyond.
 */
export const scatteredMs = (shards: number): number => {
  const above = scatterMs.findIndex(([measured]) => measured >= shards);
  const first = above < 0 ? scatterMs.length - 2 : Math.max(0, above - 1);
  const [[from, least], [to, most]] = scatterMs.slice(first, first + 2) as [Point, Point];
  const along = (shards - from) / (to - from);
  return Math.max(routedMs, least * (1 - along) + most * along);
};
