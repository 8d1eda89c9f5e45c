/** The signals that ask a process to stop, each with the exit code of a process that it ended. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Waits for SIGINT or SIGTERM, then closes what runs and lets the process end. Whichever of them comes after the first
 * ends the process at once.
 */
export const untilStopped = async (close: () => Promise<void>): Promise<void> => {
  await new Promise<void>((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(exitCodes[signal]);
        asked = true;
        resolve();
      });
    }
  });
  await close();
};
