/**
 * Runs `work` again and again, `pauseMs` after it last ended, until the returned function is called; that one waits for work
 * under way. What fails is told to `onFailure` and tried again like anything else.
 */
export const repeatedly = (
  pauseMs: number,
  work: () => Promise<unknown>,
  onFailure: (error: unknown) => void,
): (() => Promise<void>) => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const wait = (): void => {
    if (!stopped) timer = setTimeout(run, pauseMs);
  };
  const run = (): void => {
    running = work().catch(onFailure).then(wait);
  };
  wait();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
};
