import { problem } from '@tripgraph/errors/problem';
import type { Deadline } from '@tripgraph/kit/deadline';
import { SourceError } from '@tripgraph/kit/sync/http/sourceError';
import { circuitBreaker, ConsecutiveBreaker, ExponentialBackoff, handleWhen, noJitterGenerator } from 'cockatiel';
import { LRUCache } from 'lru-cache';
import type { LiveDetails, LiveField } from './liveDetails.js';

/**
 * Asks for one place by its Google id, with a time limit of its own. Null: there is no place of this id (any more). Rejects
 * with the reason when that cannot be said.
 */
export type AskLiveDetails = (googlePlaceId: string, fields: readonly LiveField[]) => Promise<LiveDetails | null>;

/** The same for whoever waits until a deadline. Rejects with LIVE_DATA_UNAVAILABLE only. */
export type LookUpLiveDetails = (
  googlePlaceId: string,
  fields: readonly LiveField[],
  deadline: Deadline,
) => Promise<LiveDetails | null>;

export type LiveDetailsCacheOptions = {
  readonly ttlMs: number;
  readonly maximumKept: number;
  readonly maximumUnderWay: number;
  /** Told why an answer that was asked for did not come. */
  readonly onFailure?: (reason: unknown) => void;
};

/** After so many failures in a row nobody is asked, at first for a second, and for twice as long each time it fails again. */
const failuresInARow = 5;
const backOff = { initialDelay: 1_000, maxDelay: 60_000, generator: noJitterGenerator };

const unavailable = (): Error =>
  problem('LIVE_DATA_UNAVAILABLE', 'What Google says of this point of interest cannot be had right now. Try again.');

/** One id that Google cannot read is no reason to ask for no other. */
const saysSomethingOfGoogle = (reason: Error): boolean => !(reason instanceof SourceError && reason.status === 400);

/** Waits as long as a deadline lets anybody wait; what is waited for goes on for the others. */
const until = async <Result>(deadline: Deadline, result: Promise<Result>): Promise<Result> => {
  const remainingMs = deadline.remainingMs();
  if (remainingMs === Infinity) return result;
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(unavailable()), remainingMs);
  });
  try {
    return await Promise.race([result, over]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Keeps answers for a short time, in this process alone, and asks once for all who want the same at a time. When answers fail
 * to come, it stops asking for a while.
 */
export const liveDetailsCache = (ask: AskLiveDetails, options: LiveDetailsCacheOptions): LookUpLiveDetails => {
  const kept = new LRUCache<string, Promise<LiveDetails | null>>({
    max: options.maximumKept,
    ttl: options.ttlMs,
    perf: { now: () => performance.now() },
  });
  const breaker = circuitBreaker(handleWhen(saysSomethingOfGoogle), {
    breaker: new ConsecutiveBreaker(failuresInARow),
    halfOpenAfter: new ExponentialBackoff(backOff),
  });
  let underWay = 0;

  const askOnce = async (googlePlaceId: string, fields: readonly LiveField[]): Promise<LiveDetails | null> => {
    if (underWay >= options.maximumUnderWay) throw new Error(`${underWay} questions wait for Google already`);
    underWay += 1;
    try {
      return await breaker.execute(async () => {
        try {
          return await ask(googlePlaceId, fields);
        } catch (reason) {
          options.onFailure?.(reason);
          throw reason;
        }
      });
    } finally {
      underWay -= 1;
    }
  };
  const begin = (key: string, googlePlaceId: string, fields: readonly LiveField[]): Promise<LiveDetails | null> => {
    const begun = askOnce(googlePlaceId, fields).catch(() => {
      if (kept.peek(key) === begun) kept.delete(key);
      throw unavailable();
    });
    kept.set(key, begun);
    return begun;
  };
  return (googlePlaceId, fields, deadline) => {
    const key = `${[...fields].sort().join(',')} ${googlePlaceId}`;
    return until(deadline, kept.get(key) ?? begin(key, googlePlaceId, fields));
  };
};
