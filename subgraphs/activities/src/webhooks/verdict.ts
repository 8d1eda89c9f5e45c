import type { PostAnswer } from '@tripgraph/kit/outside/poster';

/** What becomes of a delivery after an attempt; `error` is `HTTP` and a status, or a code. */
export type Verdict =
  | { readonly kind: 'DELIVERED' }
  | { readonly kind: 'RETRY'; readonly delayMs: number; readonly error: string }
  | { readonly kind: 'GIVEN_UP'; readonly error: string };

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** How long to wait after each failed attempt but the last: three days in all, as Standard Webhooks recommends. */
const delaysMs = [
  5 * secondMs,
  5 * minuteMs,
  30 * minuteMs,
  2 * hourMs,
  5 * hourMs,
  10 * hourMs,
  14 * hourMs,
  20 * hourMs,
  24 * hourMs,
];
/** Waits are longer by up to this part of them, so that what failed together does not come back together. */
const jitter = 0.2;

/** The first status that is not a success, and the one that says that nobody is there any more. */
const successStatuses = { from: 200, below: 300 };
export const goneStatus = 410;

/** Judges attempt number `attempts` by its answer; `random` is in [0, 1). */
export const judge = (answer: PostAnswer, attempts: number, random: number): Verdict => {
  if (answer.kind === 'ANSWERED' && answer.status >= successStatuses.from && answer.status < successStatuses.below) {
    return { kind: 'DELIVERED' };
  }
  const error = answer.kind === 'ANSWERED' ? `HTTP ${answer.status}` : answer.code;
  // We hung up ourselves: that says nothing of the target.
  if (error === 'STOPPED') return { kind: 'RETRY', delayMs: 0, error };
  const delayMs = delaysMs[attempts - 1];
  if (delayMs === undefined) return { kind: 'GIVEN_UP', error };
  return { kind: 'RETRY', delayMs: Math.round(delayMs * (1 + jitter * random)), error };
};
