import type { Shown } from './breaker.js';
import { AnswerNoText, AnswerTooLarge } from './exchange.js';
import { ExchangeFailed } from './exchangeFailed.js';
import type { Exchanged, Leaving } from './inFlight.js';
import type { AttemptRecord } from './record.js';
import { readReply, type Answered, type Reply } from './reply.js';

// What is to be said of an exchange with an instance: to who asked, and to the breaker.

type Judged = {
  readonly isMutation: boolean;
  readonly attempt?: AttemptRecord | undefined;
  readonly isSound?: ((reply: Answered) => boolean) | undefined;
};

/** What came of a request that was not: only of a mutation that was never sent can it be said that it was not carried out. */
export const replyOfFailure = (error: unknown, isMutation: boolean): Reply => {
  const reason = error instanceof Error ? error.message : String(error);
  const { sent, connectionBroke } = error instanceof ExchangeFailed ? error.failure : { sent: true };
  if (isMutation && sent) return { kind: 'failed', code: 'UNKNOWN', reason };
  if (error instanceof AnswerTooLarge || error instanceof AnswerNoText)
    return { kind: 'failed', code: 'INVALID', reason };
  return { kind: 'failed', code: 'UNAVAILABLE', reason, ...(connectionBroke && { again: 'anywhere' }) };
};

/** What came of a request that was answered: the answer, or that it is none. */
export const replyOfAnswer = (exchanged: Exchanged, { isMutation, isSound, attempt }: Judged): Reply => {
  const reply = readReply(exchanged, attempt);
  if (reply.kind === 'answered') {
    if (!isSound) return reply;
    // Not spread: that takes microseconds, of each answer.
    const { kind, data, errors, cacheControl, isVerbatim } = reply;
    return { kind, data, errors, cacheControl, isSound: isSound(reply), isVerbatim };
  }
  // What came is no answer, and says nothing of what was done before it.
  return isMutation ? { ...reply, code: 'UNKNOWN', again: undefined } : reply;
};

/** Whether an answer shows that the instance is well. */
export const isGood = (reply: Reply, { status }: Exchanged): boolean =>
  reply.kind === 'answered' && reply.isSound !== false && status < 500;

/** Whether a connection broke that may have been kept too long. */
export const isOfStale = (error: unknown): boolean =>
  error instanceof ExchangeFailed && error.failure.mayBeStale === true;

/**
 * What an exchange that came to nothing has shown. A connection that broke is the instance's doing whoever waits, unless it may have been
 * kept too long; a time that was up is only if it was time enough, and if it was not the client who left.
 */
export const shownByFailure = (error: unknown, isTimeEnough: boolean, signal: Leaving | undefined): Shown => {
  if (isOfStale(error)) return 'nothing';
  if (error instanceof ExchangeFailed && error.failure.connectionBroke) return 'bad';
  if (error instanceof AnswerTooLarge || error instanceof AnswerNoText) return 'bad';
  const hasLeft = signal?.aborted && !(performance.now() >= (signal.endsAtMs ?? Infinity));
  return hasLeft || !isTimeEnough ? 'nothing' : 'bad';
};
