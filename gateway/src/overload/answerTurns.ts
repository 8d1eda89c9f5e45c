import { callEach } from '../callEach.js';

/** Long answers, one after the other. */
export type AnswerTurns = {
  /** Calls back later, when it is the turn of an answer of so many bytes to be read. */
  readonly toRead: (bytes: number, callback: () => void) => void;
  /** Whether a long one has been read in this round of the event loop that is to be written in another. */
  readonly hasReadLong: () => boolean;
  /** Calls back later, when it is the turn of that one to be written. */
  readonly toWrite: (callback: () => void) => void;
  /** The longest time, in ms, that one of more than 64 kB has waited, or still waits, since it was asked last. */
  readonly takeLongestWaitMs: () => number;
};

export type AnswerTurnsOptions = {
  /** In ms, never going back. */
  readonly now: () => number;
  /** Calls back once all that is ready now was looked at: setImmediate. */
  readonly defer: (callback: () => void) => void;
};

type Waiting = { readonly bytes: number; readonly since: number; readonly callback: () => void };

/**
 * So much is worked on in a round, or one answer where that is longer. Rounds cost something, too, and what waits grows old in
 * memory: with one answer of 37 kB in a round, requests took a fifth more of the processor.
 */
const roundBytes = 131_072;

/** To read a longer one takes a millisecond, and to write it another. */
const longBytes = 65_536;

const isLong = ({ bytes }: Waiting): boolean => bytes > longBytes;

/** Takes the first, and as many of the others as come to what is worked on in a round. */
const takeRound = (waiting: Waiting[]): readonly Waiting[] => {
  let [count, bytes] = [1, waiting[0]?.bytes ?? 0];
  while (count < waiting.length && (bytes += (waiting[count] as Waiting).bytes) <= roundBytes) count += 1;
  return waiting.splice(0, count);
};

/**
 * Long answers take turns, as many in a round of the event loop as come to 128 kB, and one that is longer than 64 kB is read in one
 * round and written in another. Either is a matter of milliseconds for a few hundred kilobytes; when several come at once, or
 * many wait for the same, all who want something of the event loop, be it only to be told that there is too much to do, would
 * wait for all of them. What has been read is written before more is read: a text takes less memory than what is read of it.
 *
 * While they wait the loop is never late, however many they are: how long that is has to be counted with how late it is. Of shorter
 * ones it is not: several are done in a round, and to keep them waiting elsewhere cost lists of 37 kB 7 % of the processor.
 */
export const openAnswerTurns = ({ now, defer }: AnswerTurnsOptions): AnswerTurns => {
  const toRead: Waiting[] = [];
  const toWrite: Waiting[] = [];
  let isDeferred = false;
  /** Of those that were read in this round and have not come to be written. */
  let bytesOfRead: readonly number[] = [];
  let longestWaitMs = 0;

  const noteWait = (waiting: readonly Waiting[]): void => {
    const first = waiting.find(isLong);
    if (first) longestWaitMs = Math.max(longestWaitMs, now() - first.since);
  };
  const deferNext = (): void => {
    if (isDeferred) return;
    isDeferred = true;
    defer(takeNext);
  };
  const wait = (waiting: Waiting[], bytes: number, callback: () => void): void => {
    waiting.push({ bytes, since: now(), callback });
    deferNext();
  };
  function takeNext(): void {
    isDeferred = false;
    const isWriting = toWrite.length > 0;
    const taken = takeRound(isWriting ? toWrite : toRead);
    noteWait(taken);
    bytesOfRead = isWriting ? [] : taken.filter(isLong).map(({ bytes }) => bytes);
    // Also when nobody waits: another round begins then, in which nothing has been read.
    if (bytesOfRead.length + toRead.length + toWrite.length > 0) deferNext();
    callEach(taken.map(({ callback }) => callback));
  }

  return {
    toRead: (bytes, callback) => wait(toRead, bytes, callback),
    hasReadLong: () => bytesOfRead.length > 0,
    toWrite: (callback) => {
      const [bytes = 0, ...others] = bytesOfRead;
      bytesOfRead = others;
      wait(toWrite, bytes, callback);
    },
    takeLongestWaitMs: () => {
      noteWait(toRead);
      noteWait(toWrite);
      const longest = longestWaitMs;
      longestWaitMs = 0;
      return longest;
    },
  };
};
