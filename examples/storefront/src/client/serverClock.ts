/** Browsers' clocks may be wrong; holds end by the server's. */
export type ServerClock = {
  readonly now: () => number;
  /** Takes the server's time as an answer said it, rounded down to the second. */
  readonly hear: (serverMs: number) => void;
};

/** Within this both clocks are taken for the same: an answer takes its time, and its header knows no milliseconds. */
const toleratedMs = 5_000;

export const createServerClock = (now: () => number): ServerClock => {
  let aheadMs = 0;
  return {
    now: () => now() - aheadMs,
    hear: (serverMs) => {
      const difference = now() - serverMs;
      aheadMs = Math.abs(difference) <= toleratedMs ? 0 : difference;
    },
  };
};
