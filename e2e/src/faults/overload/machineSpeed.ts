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
      for (let tries = 0; tries < triesPerLook; tries += 1) {
        const beganAt = at;
        work();
        at = now();
        tookMs = Math.min(tookMs, at - beganAt);
      }
      looks.push({ from: lookedAt, to: at, tookMs });
      lookedAt = at;
    },
    slowMoments: () => {
      const mostly = median(looks.map(({ tookMs }) => tookMs));
      return looks.filter(({ tookMs }) => tookMs > slowFactor * mostly);
    },
  };
};

/** What lies in none of the moments. */
export const apartFrom = <Timed extends Moment>(
  timed: readonly Timed[],
  moments: readonly Moment[],
): readonly Timed[] => timed.filter(({ from, to }) => !moments.some((moment) => moment.from < to && from < moment.to));

const rounds = 5_000;
/** Kept, so that no compiler leaves the work out. */
let sum = 0;

/** Arithmetic alone, about 5 µs of it: it needs neither the kernel nor memory that others could have in their cache. */
export const arithmetic = (): void => {
  for (let round = 0; round < rounds; round += 1) sum = (sum * 31 + round) | 0;
};
