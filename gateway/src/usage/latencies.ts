/**
 * How often something took how long, by steps of which four double the time: a quarter of a millisecond, and less, to two
 * minutes, and more.
 */
export type Latencies = Uint32Array;

const shortestMs = 0.25;
const stepsPerDoubling = 4;
const steps = 80;

export const newLatencies = (): Latencies => new Uint32Array(steps);

/** The step of a duration. */
export const stepOf = (ms: number): number =>
  ms <= shortestMs ? 0 : Math.min(steps - 1, Math.ceil(Math.log2(ms / shortestMs) * stepsPerDoubling));

/** The longest duration of a step, in ms. */
export const longestOf = (step: number): number => shortestMs * 2 ** (step / stepsPerDoubling);

/** The duration that a part of all (0 to 1) did not exceed, in ms; it says at most a fifth too much. 0 where there is none. */
export const quantileOf = (latencies: Latencies, part: number): number => {
  let total = 0;
  for (const count of latencies) total += count;
  if (total === 0) return 0;
  let rest = Math.max(1, Math.ceil(total * part));
  const step = latencies.findIndex((count) => (rest -= count) <= 0);
  return longestOf(step);
};

/** Upper ends of the buckets that metrics have, in ms, each twice the one before it: 1 ms to 8 s. */
const bucketsMs = Array.from({ length: 14 }, (_none, index) => 2 ** index);

/** How many took at most so long, as Prometheus has it: of rising ends in seconds, and of all. */
export const bucketsOf = (
  latencies: Latencies,
): ReadonlyArray<{ readonly atMostSeconds: number; readonly count: number }> => {
  const upTo = (step: number): number => latencies.subarray(0, step + 1).reduce((sum, count) => sum + count, 0);
  return [
    ...bucketsMs.map((ms) => ({ atMostSeconds: ms / 1_000, count: upTo(stepOf(ms)) })),
    { atMostSeconds: Infinity, count: upTo(steps - 1) },
  ];
};
