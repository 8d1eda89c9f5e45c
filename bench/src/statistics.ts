/** The smallest of `sorted` (ascending) that `share` of them (0 to 1) do not exceed: the nearest rank. NaN of none. */
export const percentile = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

const ascending = (values: Iterable<number>): Float64Array => Float64Array.from(values).sort();

/** Half the sum of the two in the middle when their count is even. NaN of none. */
export const median = (values: readonly number[]): number => {
  const sorted = ascending(values);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
};

/** Several measurements of one thing. */
export type Spread = { readonly median: number; readonly min: number; readonly max: number };
export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
});

export type Latency = { readonly p50: number; readonly p99: number };
export const latencyOf = (values: readonly number[]): Latency => {
  const sorted = ascending(values);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
};
