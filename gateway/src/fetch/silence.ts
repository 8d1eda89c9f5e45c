import type { Exchange } from './inFlight.js';

export type SilenceOptions = {
  /** Fewer requests under way may all be slow ones. */
  readonly minimumUnderWay: number;
  /** So long nothing must have come from the endpoint, and no request begun to wait. */
  readonly silentAfterMs: number;
  readonly onSilence: () => void;
};

export type SilenceWatch = { readonly exchange: Exchange; readonly stop: () => void };

const looksPerSilence = 4;

/**
 * Sees that an endpoint has gone silent long before the time of its requests is up: a process that hangs, or a connection
 * whose other end is gone, takes requests and says nothing. `onSilence` is called again while that lasts.
 */
export const watchSilence = (
  exchange: Exchange,
  { minimumUnderWay, silentAfterMs, onSilence }: SilenceOptions,
  now: () => number = () => performance.now(),
): SilenceWatch => {
  let underWay = 0;
  let quietSinceMs = 0;
  const everyMs = Math.ceil(silentAfterMs / looksPerSilence);
  let lookedAtMs = now();
  const look = setInterval(() => {
    const nowMs = now();
    // While this process itself stood still it heard nothing from anybody; what has come since then is read after this.
    if (nowMs - lookedAtMs > everyMs * 2) quietSinceMs = nowMs;
    lookedAtMs = nowMs;
    if (underWay >= minimumUnderWay && nowMs - quietSinceMs >= silentAfterMs) onSilence();
  }, everyMs).unref();
  const end = (): void => {
    underWay -= 1;
    quietSinceMs = now();
  };
  return {
    exchange: (message) => {
      const started = exchange(message);
      if (underWay === 0) quietSinceMs = now();
      underWay += 1;
      started.answer.then(end, end);
      return started;
    },
    stop: () => clearInterval(look),
  };
};
