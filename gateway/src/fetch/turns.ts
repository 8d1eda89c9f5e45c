/** Calls back later, when it is this caller's turn; `bytes` is how long the answer is that is handed on then. */
export type Turns = (bytes: number, callback: () => void) => void;

type Waiting = { readonly bytes: number; readonly callback: () => void };

/**
 * So much is handed on in a round, or one answer where that is longer. Rounds cost something, too, and what waits grows old in
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
 * Long answers take turns, as many in a round of the event loop as come to 128 kB. Taking one of a few hundred kilobytes to a
 * client is a matter of milliseconds; when several come at once, or many wait for the same, all who want something of the event
 * loop, be it only to be told that there is too much to do, would wait for all of them.
 *
 * @param defer Calls back once all that is ready now was looked at: setImmediate.
 */
export const openTurns = (defer: (callback: () => void) => void): Turns => {
  const waiting: Waiting[] = [];
  const takeNext = (): void => {
    let [count, bytes] = [1, waiting[0]?.bytes ?? 0];
    while (count < waiting.length && (bytes += (waiting[count] as Waiting).bytes) <= roundBytes) count += 1;
    const taken = waiting.splice(0, count);
    if (waiting.length > 0) defer(takeNext);
    callEach(taken);
  };
  return (bytes, callback) => {
    waiting.push({ bytes, callback });
    if (waiting.length === 1) defer(takeNext);
  };
};
