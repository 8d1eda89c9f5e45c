import type { Pool } from 'undici';

/** As much of a pool as is used. */
export type Connections = Pick<Pool, 'dispatch' | 'close'> & {
  readonly stats: Pick<Pool['stats'], 'connected' | 'free' | 'queued'>;
};

/** The connections that requests are sent over at one time. */
export type Generation = Pick<Connections, 'dispatch'> & {
  /** Told that a server has answered over one of them. */
  readonly answers: () => void;
  /**
   * Told of a request over one of them that broke so long after it was sent, and before anything of an answer came. Whether the server may
   * have closed the connection while it was idle: then so may the others, and all are left. What waits for one of them stays with them.
   */
  readonly leaveStale: (brokeAfterMs: number) => boolean;
};

/** Connections of which those that may have been closed while they were idle are left for new ones. */
export type RenewedConnections = {
  /** Those that are not left. */
  readonly current: () => Generation;
  readonly stats: Connections['stats'];
  readonly close: () => Promise<void>;
};

/** This process has a look at the clock so often. */
const beatMs = 100;
/** Servers keep idle connections for a second and more. */
const standstillMs = 600;
/** What breaks although no connection has been there for so long was not closed for being idle: the server breaks connections. */
const keptForMs = 1_000;
/** One that was closed before breaks as soon as it is used, be this process a little late. */
const promptMs = 500;

/**
 * Connections that are left for new ones when this process has stood still, stopped or busy, or when one of them broke that may have
 * been kept too long: servers may have closed those that were idle, which has not been read yet, and every request on
 * one of them would break. What is under way on the others ends there. New ones that break before any was answered over are not left
 * again: a server that breaks all connections is seen to do so.
 */
export const renewedConnections = (
  open: () => Connections,
  now: () => number = () => performance.now(),
): RenewedConnections => {
  const left = new Set<Promise<void>>();
  let isClosed = false;

  const begin = () => {
    const pool = open();
    const openedAtMs = now();
    let hasAnswered = false;
    let leftBecause: 'stale' | 'standstill' | undefined;
    const generation: Generation = {
      dispatch: pool.dispatch.bind(pool),
      answers: () => (hasAnswered = true),
      leaveStale: (brokeAfterMs) => {
        // Whatever this process had asked when it stood still may have waited as long as that.
        if (hasStoodStill()) look();
        if (leftBecause === 'standstill') return true;
        if (brokeAfterMs >= promptMs) return false;
        if (leftBecause === 'stale') return true;
        if (isClosed || !hasAnswered || now() - openedAtMs < keptForMs) return false;
        renew('stale');
        return true;
      },
    };
    const leave = (because: 'stale' | 'standstill'): void => {
      leftBecause = because;
      const closed = pool.close().finally(() => left.delete(closed));
      left.add(closed);
    };
    return { pool, generation, leave };
  };

  let current = begin();
  let beatAtMs = now();
  function renew(because: 'stale' | 'standstill'): void {
    current.leave(because);
    current = begin();
  }
  function hasStoodStill(): boolean {
    return !isClosed && now() - beatAtMs > standstillMs;
  }
  function look(): void {
    const stoodStill = hasStoodStill();
    beatAtMs = now();
    if (stoodStill) renew('standstill');
  }
  const beat = setInterval(look, beatMs).unref();
  return {
    // What has come meanwhile is read before any timer is due.
    current: () => {
      if (hasStoodStill()) look();
      return current.generation;
    },
    // What is left behind is about to be closed, and not counted.
    get stats() {
      return current.pool.stats;
    },
    close: async () => {
      isClosed = true;
      clearInterval(beat);
      await Promise.all([current.pool.close(), ...left]);
    },
  };
};
