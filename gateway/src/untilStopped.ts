/** The signals that ask a process to stop, each with the exit code of a process that it ended. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** Waits for SIGINT or SIGTERM. Whichever of them comes after the first ends the process at once. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(exitCodes[signal]);
        asked = true;
        resolve();
      });
    }
  });
