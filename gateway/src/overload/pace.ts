/** How many requests are started before the event loop comes round; a turn is from one round to the next. */
export type Pace = {
  readonly beginTurn: (at: number) => void;
  readonly count: () => void;
  /** Whether one more may be started in this turn. */
  readonly mayStart: () => boolean;
  readonly endTurn: (at: number) => void;
};

/** A turn that takes longer keeps those waiting who only need to be told that they are shed. */
const longTurnMs = 5;
const shortTurnMs = 2;
const startsAtFirst = 16;
const mostStarts = 64;

/** Learns from how long turns take: half as many after a long one, one more after a short one in which all were used. */
export const createPace = (): Pace => {
  let startsPerTurn = startsAtFirst;
  let started = 0;
  let begunAt = 0;
  return {
    beginTurn: (at) => {
      started = 0;
      begunAt = at;
    },
    count: () => {
      started += 1;
    },
    mayStart: () => started < startsPerTurn,
    endTurn: (at) => {
      const tookMs = at - begunAt;
      if (tookMs > longTurnMs) startsPerTurn = Math.max(1, startsPerTurn >> 1);
      else if (started >= startsPerTurn && tookMs < shortTurnMs)
        startsPerTurn = Math.min(mostStarts, startsPerTurn + 1);
    },
  };
};
