/** Calls back later, when it is this caller's turn. */
export type Turns = (callback: () => void) => void;

/**
 * Long answers take a turn each, one in a round of the event loop. Taking one of a few hundred kilobytes to a client is a
 * matter of milliseconds; when several come at once, or many wait for the same, all who want something of the event loop, be
 * it only to be told that there is too much to do, would wait for all of them.
 *
 * @param defer Calls back once all that is ready now was looked at: setImmediate.
 */
export const openTurns = (defer: (callback: () => void) => void): Turns => {
  const waiting: Array<() => void> = [];
  const takeNext = (): void => {
    const callback = waiting.shift();
    // First, so that a turn that fails costs nobody else theirs.
    if (waiting.length > 0) defer(takeNext);
    callback?.();
  };
  return (callback) => {
    waiting.push(callback);
    if (waiting.length === 1) defer(takeNext);
  };
};
