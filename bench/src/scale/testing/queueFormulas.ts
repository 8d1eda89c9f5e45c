// Queueing theory's closed formulas, against which the simulation is held. L. Kleinrock, Queueing Systems, volume 1.

/** The share of those who have to wait before one of `servers` is free (Erlang C); `load` is the work that comes, in servers. */
export const erlangC = (servers: number, load: number): number => {
  let term = 1;
  let sum = 1;
  for (let count = 1; count < servers; count += 1) {
    term *= load / count;
    sum += term;
  }
  const last = (term * load) / servers / (1 - load / servers);
  return last / (sum + last);
};

/** How long one waits on average in a queue M/M/c, in ms. */
export const meanWaitMs = (servers: number, perMs: number, serviceMs: number): number => {
  const load = perMs * serviceMs;
  return (erlangC(servers, load) * serviceMs) / (servers - load);
};

/** The time in a queue M/M/1, waiting and service, that so large a share does not exceed, in ms. */
export const quantileMs = (share: number, perMs: number, serviceMs: number): number =>
  -Math.log(1 - share) / (1 / serviceMs - perMs);

/** The mean of the longest of `count` services that begin at once, each exponential. */
export const meanOfLongest = (count: number, serviceMs: number): number =>
  Array.from({ length: count }, (_none, index) => serviceMs / (index + 1)).reduce((sum, part) => sum + part, 0);
