import { newLatencies, stepOf, type Latencies } from './latencies.js';

/** How often something was asked for and what came of it. */
export type Tally = {
  count: number;
  /** Of them, so many with an error in their answers. */
  errors: number;
  /** What they were expected to cost, in units of cost. */
  cost: number;
  totalMs: number;
  readonly latencies: Latencies;
};

export const newTally = (): Tally => ({ count: 0, errors: 0, cost: 0, totalMs: 0, latencies: newLatencies() });

export const countOne = (tally: Tally, hasErrors: boolean, cost: number, ms: number): void => {
  tally.count += 1;
  if (hasErrors) tally.errors += 1;
  tally.cost += cost;
  tally.totalMs += ms;
  const step = stepOf(ms);
  tally.latencies[step] = (tally.latencies[step] ?? 0) + 1;
};

/** Adds `more` to a tally. */
export const addTally = (tally: Tally, more: Tally): void => {
  tally.count += more.count;
  tally.errors += more.errors;
  tally.cost += more.cost;
  tally.totalMs += more.totalMs;
  more.latencies.forEach((count, step) => {
    tally.latencies[step] = (tally.latencies[step] ?? 0) + count;
  });
};
