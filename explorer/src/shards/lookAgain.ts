/**
 * Looks at once, and again so long after each look has ended, until `signal` is aborted: never twice at a time, however long a look
 * takes. `look` may not reject.
 */
export const lookAgain = async (look: () => Promise<void>, pauseMs: number, signal: AbortSignal): Promise<void> => {
  await look();
  if (signal.aborted) return;
  const timer = setTimeout(() => {
    signal.removeEventListener('abort', stop);
    void lookAgain(look, pauseMs, signal);
  }, pauseMs);
  const stop = (): void => clearTimeout(timer);
  signal.addEventListener('abort', stop, { once: true });
};
