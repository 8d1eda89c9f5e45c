import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../../differential/random.js';
import type { Outcome } from '../history/attempt.js';

/** An outcome that stays unknown for so many requests stays unknown, and the checker says so. */
const maximumRequests = 100;
/** After so many definite errors a client gives up. */
const maximumErrors = 12;
const pauseMs = 40;
const longestPauseMs = 2_000;

/**
 * Sends the same request again and again until its outcome is known, as a client has to. One that failed for sure is sent
 * again, too, unless the client gives up: sometimes at once, and at last. The last outcome. When the signal aborts it is left
 * as it is.
 */
export const settle = async (
  request: () => Promise<Outcome>,
  random: Random,
  signal: AbortSignal,
): Promise<Outcome> => {
  let errors = 0;
  let isOpen = false;
  for (let requests = 1; ; requests += 1) {
    const outcome = await request();
    if (outcome.kind !== 'error' || requests === maximumRequests || signal.aborted) return outcome;
    if (outcome.definite) errors += 1;
    else isOpen = true;
    // Once it has been unknown a definite error of another request says nothing of that one.
    if (!isOpen && (errors === maximumErrors || random.chance(0.1))) return outcome;
    await wait(Math.min(pauseMs * 2 ** Math.min(requests, 6), longestPauseMs) * (0.5 + random.below(100) / 100));
  }
};
