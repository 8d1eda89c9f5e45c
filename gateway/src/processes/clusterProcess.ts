import cluster from 'node:cluster';
import type { Child, Order } from './keepProcesses.js';

/** Whether this process is one of several, which another one has started. */
export const isOneOfSeveral = (): boolean => cluster.isWorker;

/** Starts this program again with the same arguments, as a process that shares its ports with its siblings. */
export const startProcess = (environment: Readonly<Record<string, string>>): Child => {
  const worker = cluster.fork(environment);
  return {
    ready: new Promise((resolve) => worker.once('listening', resolve)),
    ended: new Promise((resolve) => {
      worker.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
      worker.once('error', (error) => resolve(error.message));
    }),
    // One that is about to end has no ear any more; its end is seen.
    tell: (order) => void (worker.isConnected() && worker.send(order, undefined, () => undefined)),
    kill: () => void worker.process.kill('SIGKILL'),
  };
};

/** Calls `act` when the process that started this one gives that order. */
export const onOrder = (order: Order, act: () => void): void =>
  void process.on('message', (message) => message === order && act());

/** Closes the channel to the one that started this process, if there is one: it would keep this process alive. */
export const leaveSiblings = (): void => void cluster.worker?.disconnect();

/**
 * Waits until this process, one of several, is to stop. Signals go to a whole group of processes at times, and the order comes
 * besides: whatever comes after the first is not heard. The one that started it ends it when it must.
 */
export const untilDrained = (): Promise<void> =>
  new Promise((resolve) => {
    onOrder('drain', resolve);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
