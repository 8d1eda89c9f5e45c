import { setImmediate as nextTurn } from 'node:timers/promises';

/** Few enough that Ctrl-C is heard at once, and enough that pauses cost nothing. */
const valuesPerTurn = 200;

/**
 * The same values; reading on after an abort throws, which undoes a load. Pauses now and then: a database that takes rows as
 * fast as they are made never makes us wait, and signals and the other shards would wait for us.
 */
export const interruptible = async function* <Value>(
  values: Iterable<Value>,
  signal: AbortSignal,
): AsyncGenerator<Value> {
  let read = 0;
  for (const value of values) {
    signal.throwIfAborted();
    yield value;
    read += 1;
    if (read % valuesPerTurn === 0) await nextTurn();
  }
};
