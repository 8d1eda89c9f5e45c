/**
 * Runs `act` when asked, one run at a time. However often it is asked for during a run, one more follows. Resolves when a
 * run that began after the asking has ended; `act` must not reject.
 */
export const singleFlight = (act: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | undefined;
  let following: Promise<void> | undefined;
  const run = (): Promise<void> => {
    running = act().finally(() => (running = undefined));
    return running;
  };
  return () => {
    if (following) return following;
    if (!running) return run();
    following = running.then(() => {
      following = undefined;
      return run();
    });
    return following;
  };
};
