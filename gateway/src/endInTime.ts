import type { Logger } from 'pino';

const notStopped = 1;

/** Ends this process with exit code 1 and a line in the log when it is still there after `limitMs`, whatever it does. */
export const endInTime = (limitMs: number, log: Pick<Logger, 'fatal'>): void => {
  setTimeout(() => {
    log.fatal({ limitMs }, 'not stopped in time: ended with what still runs');
    process.exit(notStopped);
  }, limitMs).unref();
};
