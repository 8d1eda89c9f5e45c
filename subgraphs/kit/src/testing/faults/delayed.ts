import { setTimeout as wait } from 'node:timers/promises';

/** Does tasks in the order in which they were given, each not before its delay is over; at once where nothing is waited for. */
export const delayed = (): ((delayMs: number, task: () => void) => void) => {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  return (delayMs, task) => {
    if (waiting === 0 && delayMs <= 0) return task();
    waiting += 1;
    const due = wait(delayMs);
    last = last
      .then(() => due)
      .then(() => {
        waiting -= 1;
        task();
      });
  };
};
