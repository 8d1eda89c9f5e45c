/** Waits for SIGTERM or SIGINT, then closes what runs and lets the process end; a second signal ends it at once. */
export const untilStopped = async (close: () => Promise<void>): Promise<void> => {
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  await close();
};
