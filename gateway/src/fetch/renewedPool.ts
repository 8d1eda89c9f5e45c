import type { Dispatcher, Pool } from 'undici';

/** As much of a pool as is used. */
export type Connections = Pick<Pool, 'dispatch' | 'close'> & {
  readonly stats: Pick<Pool['stats'], 'connected' | 'free' | 'queued'>;
};

/** This process has a look at the clock so often. */
const beatMs = 100;
/** Servers keep idle connections for a second and more. */
const standstillMs = 600;

/**
 * Connections that are left for new ones when this process has stood still, stopped or busy: meanwhile servers may have closed
 * those that were idle, which has not been read yet, and every request on one of them would break. What is under way
 * on the others ends there.
 */
export const renewedAfterStandstill = (
  open: () => Connections,
  now: () => number = () => performance.now(),
): Connections => {
  let current = open();
  let beatAtMs = now();
  const left = new Set<Promise<void>>();
  const look = (): void => {
    const nowMs = now();
    const stoodStill = nowMs - beatAtMs > standstillMs;
    beatAtMs = nowMs;
    if (!stoodStill) return;
    const closed = current.close().finally(() => left.delete(closed));
    left.add(closed);
    current = open();
  };
  const beat = setInterval(look, beatMs).unref();
  return {
    // What has come meanwhile is read before any timer is due.
    dispatch: (options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler) => {
      if (now() - beatAtMs > standstillMs) look();
      return current.dispatch(options, handler);
    },
    // What is left behind is about to be closed, and not counted.
    get stats() {
      return current.stats;
    },
    close: (async () => {
      clearInterval(beat);
      await Promise.all([current.close(), ...left]);
    }) as Connections['close'],
  };
};
