import type { Attempt, Outcome } from '../cart/outcome.js';
import { attemptPauseMs, callLimitMs, maximumAttempts } from '../limits.js';
import type { Time } from './time.js';

/** Until when something may be tried. */
export type Budget = { readonly time: Time; readonly until: Date };

/**
 * Sends the same request, which must have the effect of one however often it is sent, until its outcome is known: at most 3
 * times, and not after its time is up. Nothing else is tried before. Once an outcome was not known, that stays said as
 * `doubt`: what was lost on its way may yet arrive.
 */
export const untilKnown = async (
  send: (limitMs: number) => Promise<Attempt>,
  { time, until }: Budget,
): Promise<Outcome> => {
  let doubt = false;
  for (let attempts = 1; attempts <= maximumAttempts; attempts += 1) {
    const leftMs = until.getTime() - time.now().getTime();
    if (leftMs <= 0) break;
    const attempt = await send(Math.min(callLimitMs, leftMs));
    if (attempt.kind === 'DONE' || attempt.kind === 'ABSENT') return attempt;
    if (attempt.kind === 'REFUSED') return { ...attempt, doubt };
    doubt ||= attempt.kind === 'UNKNOWN';
    if (attempts < maximumAttempts) await time.pause(attemptPauseMs * attempts);
  }
  return { kind: 'UNRESOLVED', doubt };
};
