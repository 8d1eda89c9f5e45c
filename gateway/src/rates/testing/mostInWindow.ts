/** Units that were spent at a time. */
export type Spent = { readonly atMs: number; readonly units: number };

/** The most that was spent in any window of this length. */
export const mostInWindow = (all: readonly Spent[], windowMs: number): number => {
  let most = 0;
  let sum = 0;
  let first = 0;
  for (const { atMs, units } of all) {
    sum += units;
    for (let oldest = all[first]; oldest && oldest.atMs < atMs - windowMs; oldest = all[first]) {
      sum -= oldest.units;
      first += 1;
    }
    most = Math.max(most, sum);
  }
  return most;
};
