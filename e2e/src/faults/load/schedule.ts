/** When requests are due: so many a second, from a moment on, whatever becomes of them. */
export type Schedule = {
  /** The times that are due by now and have not been given before. */
  readonly due: (nowMs: number) => readonly number[];
  /** From now on so many a second. */
  readonly change: (perSecond: number, nowMs: number) => void;
};

/** The first request is due a part (0 to 1) of an interval after `startMs`, so that classes do not all send at once. */
export const steady = (perSecond: number, startMs: number, part: number): Schedule => {
  let intervalMs = 1_000 / perSecond;
  let nextMs = startMs + intervalMs * part;
  return {
    due: (nowMs) => {
      const times: number[] = [];
      for (; nextMs <= nowMs; nextMs += intervalMs) times.push(nextMs);
      return times;
    },
    change: (changed, nowMs) => {
      intervalMs = 1_000 / changed;
      nextMs = Math.min(nextMs, nowMs + intervalMs);
    },
  };
};
