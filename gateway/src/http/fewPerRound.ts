import { callEach } from '../callEach.js';

export type FewPerRoundOptions = {
  /** So many in a round, where not more are needed. */
  readonly few: number;
  /** As many more as it takes to be through with all that wait at one time in so many rounds. */
  readonly mostRounds: number;
  /** Calls back once all that is ready now was looked at: setImmediate. */
  readonly defer: (callback: () => void) => void;
};

/**
 * Calls back a few in a round of the event loop, in the order in which they came: what many bring about at the same moment keeps
 * nobody else waiting for all of them.
 */
export const fewPerRound = ({ few, mostRounds, defer }: FewPerRoundOptions): ((callback: () => void) => void) => {
  const waiting: Array<() => void> = [];
  /** So many waited at once, since nobody did. */
  let peak = 0;
  const takeSome = (): void => {
    peak = Math.max(peak, waiting.length);
    const taken = waiting.splice(0, Math.max(few, Math.ceil(peak / mostRounds)));
    if (waiting.length > 0) defer(takeSome);
    else peak = 0;
    callEach(taken);
  };
  return (callback) => {
    waiting.push(callback);
    if (waiting.length === 1) defer(takeSome);
  };
};
