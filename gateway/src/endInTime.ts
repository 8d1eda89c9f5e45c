import type { Log } from '@tripgraph/telemetry/log';

const notStopped = 1;

/** Ends this process with exit code 1 and a line in the log when it is still there after `limitMs`, whatever it does. */
export const endInTime = (limitMs: number, log: Log): void => {
  setTimeout(() => {
    log('not stopped', { limitMs });
    process.exit(notStopped);
  }, limitMs).unref();
};
