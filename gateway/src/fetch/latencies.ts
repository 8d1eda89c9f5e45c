/** How long an endpoint takes: its 95th percentile over the last answers. */
export type Latencies = {
  readonly note: (tookMs: number) => void;
  /** Undefined until enough is known. */
  readonly p95Ms: () => number | undefined;
  /** So many of a hundred of what is remembered took less, worked out when it is asked for; undefined while there is nothing. */
  readonly percentileMs: (percent: number) => number | undefined;
};

const kept = 256;
const enough = 50;
/** A sort of what is kept for every so many answers. */
const renewedEvery = 32;

/** Remembers the last 256 answers; the percentile is worked out anew after each 32. */
export const openLatencies = (): Latencies => {
  const last = new Float64Array(kept);
  let count = 0;
  let p95: number | undefined;
  return {
    note: (tookMs) => {
      last[count % kept] = tookMs;
      count += 1;
      if (count < enough || count % renewedEvery !== 0) return;
      const sorted = last.slice(0, Math.min(count, kept)).sort();
      p95 = sorted[Math.floor(sorted.length * 0.95)];
    },
    p95Ms: () => p95,
    percentileMs: (percent) => {
      const sorted = last.slice(0, Math.min(count, kept)).sort();
      return sorted[Math.floor((sorted.length * percent) / 100)];
    },
  };
};
