/** From when to when something was, in ms of one clock. */
export type Moment = { readonly from: number; readonly to: number };

/** Looks again and again how fast the machine is. */
export type SpeedWatch = {
  readonly look: () => void;
  /** When it was slow, from the first look to the last. */
  readonly slowMoments: () => readonly Moment[];
};

export type SpeedWatchOptions = {
  /** In ms, never going back. */
  readonly now: () => number;
  /** Always the same, and short: it is done several times in each look. */
  readonly work: () => void;
};

/** A time slice that ends in the middle of one of them does not make a slow machine. */
const triesPerLook = 3;
/** A look that comes late may have been kept waiting by others: of what was before it, it tells of no longer time than that. */
const longestGapMs = 10;
/** So many times as long as mostly: no cache or other process on the core beside does that. */
const slowFactor = 3;

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? NaN;

/**
 * Tells when the machine itself is slow. Virtual processors are seen to run at a tenth of their speed for 25 to 50 ms, all of
 * them at once, several times in ten seconds, and to count that as work of whoever has them: an empty loop sees it as well as
 * a server does.
 */
export const watchSpeed = ({ now, work }: SpeedWatchOptions): SpeedWatch => {
  const looks: Array<Moment & { readonly tookMs: number }> = [];
  let lookedAt = now();
  return {
    look: () => {
      let tookMs = Infinity;
      let at = now();
      const from = Math.max(lookedAt, at - longestGapMs);
      for (let tries = 0; tries < triesPerLook; tries += 1) {
        const beganAt = at;
        work();
        at = now();
        tookMs = Math.min(tookMs, at - beganAt);
      }
      looks.push({ from, to: at, tookMs });
      lookedAt = at;
    },
    slowMoments: () => {
      const mostly = median(looks.map(({ tookMs }) => tookMs));
      return looks.filter(({ tookMs }) => tookMs > slowFactor * mostly);
    },
  };
};

const overlapMs = (one: Moment, other: Moment): number =>
  Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));

/**
 * How long something lasted by a clock that stands still in those moments, in ms. What waits because a slow moment left much
 * to do is not made shorter by it, nor is anything left out: what is long for reasons of its own stays long.
 */
export const lastedApartFrom = (timed: Moment, moments: readonly Moment[]): number =>
  moments.reduce((ms, moment) => ms - overlapMs(timed, moment), timed.to - timed.from);

const rounds = 5_000;
/** Kept, so that no compiler leaves the work out. */
let sum = 0;

/** Before that it is slow by itself. */
const compiledAfter = 1_000;

/** Arithmetic alone, about 5 µs of it: it needs neither the kernel nor memory that others could have in their cache. */
const arithmetic = (): void => {
  for (let round = 0; round < rounds; round += 1) sum = (sum * 31 + round) | 0;
};

/** Watches this machine by a loop of arithmetic. */
export const watchThisMachine = (now: SpeedWatchOptions['now']): SpeedWatch => {
  for (let times = 0; times < compiledAfter; times += 1) arithmetic();
  return watchSpeed({ now, work: arithmetic });
};
