import { setPriority } from 'node:os';
import { platform } from 'node:process';

/** Beside an answering thread that has much to do, on the same processor, it gets a fourth of the time. */
const niceness = 5;

/** Lets the thread that answers go before this one. On Linux alone, where a thread has a priority of its own: elsewhere it would be everybody's. */
export const giveWay = (): void => {
  if (platform !== 'linux') return;
  try {
    setPriority(niceness);
  } catch {
    // Where even that is forbidden, all are equal.
  }
};
