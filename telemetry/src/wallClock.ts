/** The system's clock may be so far from what is counted on from the start, in milliseconds, before it is followed. */
const maximumDriftMs = 2;

export type WallClock = () => number;

/**
 * Milliseconds since 1970, with fractions: what has passed on a clock that never jumps, put right when it has come away from the
 * system's clock, which alone has no fractions, and which other machines agree with. Two readings may therefore be in the
 * wrong order once in a while: durations are told by `performance.now()`.
 */
export const wallClock = (
  now: () => number = () => performance.now(),
  systemNow: () => number = Date.now,
  origin = performance.timeOrigin,
): WallClock => {
  let beginning = origin;
  return () => {
    const counted = beginning + now();
    const drift = systemNow() - counted;
    if (Math.abs(drift) <= maximumDriftMs) return counted;
    beginning += drift;
    return counted + drift;
  };
};

/** The time of day of this process. */
export const timeOfDayMs: WallClock = wallClock();
