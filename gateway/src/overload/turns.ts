/** Long answers, one after the other. */
export type Turns = {
  /** Calls back later, when it is this caller's turn; `bytes` is how long the answer is that is then worked on. */
  readonly take: (bytes: number, callback: () => void) => void;
  /** How long somebody has waited for a turn at most, in ms, of those who have waited since it was asked last. */
  readonly longestWaitMs: () => number;
};

export type TurnsOptions = {
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

const callEach = ([first, ...others]: readonly Waiting[]): void => {
  try {
    first?.callback();
  } finally {
    // A turn that fails costs nobody else theirs.
    if (others.length > 0) callEach(others);
  }
};

/**
 * Long answers take turns, as many in a round of the event loop as come to 128 kB: one turn to be read, and one to be written.
 * Either is a matter of milliseconds for a few hundred kilobytes; when several come at once, or many wait for the same, all who
 * want something of the event loop, be it only to be told that there is too much to do, would wait for all of them.
 *
 * While they wait the loop is never late, however many they are: how long that is has to be counted with how late it is.
 */
export const openTurns = ({ now, defer }: TurnsOptions): Turns => {
  const waiting: Waiting[] = [];
  let longestMs = 0;
  const takeNext = (): void => {
    let [count, bytes] = [1, waiting[0]?.bytes ?? 0];
    while (count < waiting.length && (bytes += (waiting[count] as Waiting).bytes) <= roundBytes) count += 1;
    const taken = waiting.splice(0, count);
    longestMs = Math.max(longestMs, now() - (taken[0] as Waiting).since);
    if (waiting.length > 0) defer(takeNext);
    callEach(taken);
  };
  return {
    take: (bytes, callback) => {
      waiting.push({ bytes, since: now(), callback });
      if (waiting.length === 1) defer(takeNext);
    },
    longestWaitMs: () => {
      const [first] = waiting;
      const longest = Math.max(longestMs, first ? now() - first.since : 0);
      longestMs = 0;
      return longest;
    },
  };
};
