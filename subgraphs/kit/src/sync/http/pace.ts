import { SourceError } from './sourceError.js';

/** Lets requests to a source go no faster than it allows. */
export type Pace = {
  /** Resolves when the next request may go. Rejects with RATE_LIMITED when that would take too long. */
  readonly turn: (signal: AbortSignal | undefined) => Promise<void>;
  /** Nothing goes for so long from now on. */
  readonly pause: (ms: number) => void;
};

export type PaceOptions = {
  readonly name: string;
  readonly ratePerSecond: number;
  readonly maximumWaitMs: number;
  readonly nowMs: () => number;
  /** Rejects when the signal says so. */
  readonly sleep: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
};

/** Requests go in the order in which they ask, evenly. */
export const openPace = ({ name, ratePerSecond, maximumWaitMs, nowMs, sleep }: PaceOptions): Pace => {
  let freeAtMs = 0;
  let pausedToMs = 0;
  return {
    turn: async (signal) => {
      const now = nowMs();
      const slotMs = Math.max(now, freeAtMs, pausedToMs);
      if (slotMs - now > maximumWaitMs) {
        const seconds = Math.ceil((slotMs - now) / 1000);
        throw new SourceError('RATE_LIMITED', `${name} is to be left alone for ${seconds} s more`);
      }
      freeAtMs = slotMs + 1000 / ratePerSecond;
      // Who waits for a turn waits for a pause that began in the meantime, too.
      for (let atMs = slotMs; atMs > nowMs(); atMs = Math.max(atMs, pausedToMs)) await sleep(atMs - nowMs(), signal);
    },
    pause: (ms) => void (pausedToMs = Math.max(pausedToMs, nowMs() + ms)),
  };
};
