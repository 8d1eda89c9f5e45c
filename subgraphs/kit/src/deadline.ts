import { problem } from '@tripgraph/errors/problem';
import { GraphQLError } from 'graphql';
import type { ContextRequest } from './serve.js';

/** The header in which the gateway says how many milliseconds it will wait from now on: no clock has to agree with another. */
export const timeoutHeader = 'tripgraph-timeout-ms';

/** Nothing is waited for longer than this, whatever a header says. */
const maximumTimeoutMs = 120_000;

/** Until when somebody waits for what is asked for. */
export type Deadline = {
  /** How many milliseconds are left: 0 when nobody waits any more, Infinity when nothing was said of it. */
  readonly remainingMs: () => number;
};

export const noDeadline: Deadline = { remainingMs: () => Infinity };

/**
 * The deadline of a request: what its header says, from now on; it is over, too, when whoever asked has gone away. A header that
 * is no whole number says nothing. `now` is in milliseconds, of a clock that never jumps.
 */
export const deadlineOf = ({ headers, isGone }: ContextRequest, now = () => performance.now()): Deadline => {
  const value = headers[timeoutHeader];
  const isNumber = typeof value === 'string' && /^\d{1,9}$/.test(value);
  const end = isNumber ? now() + Math.min(Number(value), maximumTimeoutMs) : Infinity;
  return { remainingMs: () => (isGone() ? 0 : Math.max(0, end - now())) };
};

export const outOfTime = (): Error =>
  problem('OVERLOADED', 'The time for this request was over before the database was asked for this. Try again.');

/** Returns how many milliseconds are left. Throws OVERLOADED when none are: nobody waits for what would be sent then. */
export const requireTime = ({ remainingMs }: Deadline): number => {
  const left = remainingMs();
  if (left > 0) return left;
  throw outOfTime();
};

/** Whether an error says that something was not even sent. */
export const isUnsent = (error: unknown): boolean =>
  error instanceof GraphQLError && error.extensions['code'] === 'OVERLOADED';
