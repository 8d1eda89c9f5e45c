/** What the event loop did in a window. */
export type LoopWindow = {
  /** How long who comes waits for it, or a long answer for its turn in it, in the middle of the window's samples. */
  readonly delayMs: number;
  /** The part of the time that it had something to do, 0 to 1. */
  readonly busy: number;
};

type Ran = { readonly limit: number; readonly mostRunning: number; readonly wasLimited: boolean };

/** Whoever comes waits for about twice this long, at worst, until the event loop looks at it. */
const targetMs = 5;
/** A loop that has less to do than this is late because others have the processor: fewer requests would change nothing. */
const fullyBusy = 0.85;
/** Three reads and a booking: one has the processor while the others wait for subgraphs. So few are not too many. */
const fewestRunning = 4;

/**
 * How many requests may run after a window in which the event loop was so late. It is our own delay that counts: what
 * waits for a slow shard costs nothing, and takes nothing from the others. Falls with how late the loop is, from what
 * really ran; rises fast while the loop is in time, a little when it is nearly late.
 */
export const nextLimit = ({ limit, mostRunning, wasLimited }: Ran, { delayMs, busy }: LoopWindow): number => {
  if (delayMs > targetMs && busy >= fullyBusy && mostRunning > fewestRunning) {
    const factor = delayMs > 4 * targetMs ? 0.7 : 0.9;
    return Math.max(fewestRunning, Math.min(limit, mostRunning) * factor);
  }
  if (!wasLimited) return limit * 1.05 + 1;
  return 1 + limit * Math.min(1.5, Math.max(1.02, 1 + (0.97 / busy - 1) / 2));
};
