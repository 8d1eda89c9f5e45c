import type { PersistedOperation } from './manifest.js';

export type WarmingOptions = {
  readonly operations: readonly PersistedOperation[];
  /** Plans and compiles one operation. */
  readonly warm: (operation: PersistedOperation, signal: AbortSignal) => Promise<unknown>;
  readonly pauseMs: number;
  /** What is compiled has its bounds, too: more would put out what is asked for. */
  readonly maximum: number;
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms).unref();
    signal.addEventListener('abort', end);
  });

/**
 * Makes plans of persisted operations before anybody asks for them, one after the other and with a pause in between, so that
 * whoever asks for a plan meanwhile waits for one of them at most. Returns how to end it.
 */
export const startWarming = ({ operations, warm, pauseMs, maximum }: WarmingOptions): (() => void) => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async (): Promise<void> => {
    for (const operation of operations.slice(0, maximum)) {
      if (signal.aborted) return;
      await warm(operation, signal).catch(() => undefined);
      await pause(pauseMs, signal);
    }
  };
  void run();
  return () => stopping.abort();
};
