/** How many requests ended in the last seconds, and how many of them badly. */
export type RecentCounts = {
  /** `nowMs` is on the clock of `performance.now()`. */
  readonly note: (nowMs: number, isGood: boolean) => void;
  readonly perSecond: (nowMs: number) => { readonly requests: number; readonly errors: number };
};

/** So many whole seconds make up a rate. */
const seconds = 10;
/** One more for the second that is not over. */
const slots = seconds + 1;

/** Counts by the second, in as many slots as are asked for; whoever counts pays two additions. */
export const openRecentCounts = (): RecentCounts => {
  const requests = new Float64Array(slots);
  const errors = new Float64Array(slots);
  /** Which second a slot is of. */
  const of = new Float64Array(slots).fill(-Infinity);
  return {
    note: (nowMs, isGood) => {
      const second = Math.floor(nowMs / 1_000);
      const slot = second % slots;
      if (of[slot] !== second) {
        of[slot] = second;
        requests[slot] = 0;
        errors[slot] = 0;
      }
      requests[slot] = (requests[slot] as number) + 1;
      if (!isGood) errors[slot] = (errors[slot] as number) + 1;
    },
    perSecond: (nowMs) => {
      const current = Math.floor(nowMs / 1_000);
      let all = 0;
      let bad = 0;
      of.forEach((second, slot) => {
        if (second >= current || second < current - seconds) return;
        all += requests[slot] as number;
        bad += errors[slot] as number;
      });
      return { requests: all / seconds, errors: bad / seconds };
    },
  };
};
