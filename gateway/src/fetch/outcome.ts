import type { ErrorCode } from '@tripgraph/errors/catalogue';
import type { Leaving } from './inFlight.js';
import type { Reply } from './reply.js';

/**
 * What came of a request to an endpoint, for whoever counts. Of `answered` any error is about what was asked; `errors`: it was
 * answered, but with an error that is the subgraph's own, or without what was asked for; `unavailable`, `invalid` and `unknown`
 * as replies say; `not_asked`: the endpoint is left alone because it fails; `refused`: it has as many requests as it may;
 * `left`: nobody waited for the answer any more.
 */
export const outcomes = [
  'answered',
  'errors',
  'unavailable',
  'invalid',
  'unknown',
  'not_asked',
  'refused',
  'left',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Codes of errors that are a subgraph's own doing, and not of what it was asked. */
const ownFaults: ReadonlySet<unknown> = new Set<ErrorCode>([
  'INTERNAL_SERVER_ERROR',
  'OVERLOADED',
  'OUTCOME_UNKNOWN',
  'SUBGRAPH_INVALID_ANSWER',
]);

const ofFailed = { UNAVAILABLE: 'unavailable', INVALID: 'invalid', UNKNOWN: 'unknown' } as const;

/** Whether who asked has gone away, other than because its time was up. */
const hasLeft = (signal: Leaving | undefined): boolean =>
  signal?.aborted === true && !(performance.now() >= (signal.endsAtMs ?? Infinity));

export const outcomeOf = (reply: Reply, signal: Leaving | undefined): Outcome => {
  if (reply.kind === 'answered') {
    const isFaulty =
      reply.isSound === false || reply.errors.some(({ extensions }) => ownFaults.has(extensions['code']));
    return isFaulty ? 'errors' : 'answered';
  }
  if (hasLeft(signal)) return 'left';
  return reply.again === 'elsewhere' ? 'not_asked' : ofFailed[reply.code];
};
