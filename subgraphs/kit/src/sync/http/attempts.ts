import type { AnswerHeaders } from './answerHeaders.js';
import { pauseAskedMs } from './retryAfter.js';
import { SourceError } from './sourceError.js';

const firstPauseMs = 500;
const longestPauseMs = 30_000;

/** Statuses that may be another one a moment later. */
const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Whether it is the source's word that it is asked too much. */
const isLimit = (status: number): boolean => status === 429 || status === 503;

/** A failed attempt; `headers` are those of the answer, if there was one. */
export class FailedAttempt extends Error {
  constructor(
    readonly error: SourceError,
    readonly headers: AnswerHeaders = {},
  ) {
    super(error.message);
  }
}

const mayPass = ({ kind, status }: SourceError): boolean =>
  kind === 'UNREACHABLE' || kind === 'TIMEOUT' || (kind === 'STATUS' && passing.has(status ?? 0));

export type AttemptsOptions = {
  readonly maximumAttempts: number;
  /** A source that asks for more is not waited for. */
  readonly maximumWaitMs: number;
  readonly nowMs: () => number;
  /** From 0 to 1. */
  readonly draw: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Told of a pause that the source asked for: it is for all that is asked of it. */
  readonly pause: (ms: number) => void;
};

const limited = (error: SourceError, askedMs: number): SourceError =>
  new SourceError('RATE_LIMITED', `${error.message}, and asks to be left alone for ${askedMs / 1000} s`, error.status);

/**
 * Tries until it works, at most so often: again after what may pass, after the pause that the source asked for, or else after
 * 0.5 s and ever longer ones with jitter, up to 30 s. Rejects with the SourceError of the last attempt.
 */
export const attempts = async <Result>(options: AttemptsOptions, attempt: () => Promise<Result>): Promise<Result> => {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (thrown) {
      if (!(thrown instanceof FailedAttempt)) throw thrown;
      const { error, headers } = thrown;
      if (!mayPass(error)) throw error;
      const askedMs = error.status !== null && isLimit(error.status) ? pauseAskedMs(headers, options.nowMs()) : null;
      if (askedMs !== null) options.pause(askedMs);
      if (askedMs !== null && askedMs > options.maximumWaitMs) throw limited(error, askedMs);
      if (count >= options.maximumAttempts)
        throw isLimit(error.status ?? 0) ? new SourceError('RATE_LIMITED', error.message, error.status) : error;
      const ownMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (count - 1)) * (0.5 + options.draw() / 2);
      if (askedMs === null) await options.sleep(ownMs);
    }
  }
};
