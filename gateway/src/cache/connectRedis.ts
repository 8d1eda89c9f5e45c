import { Redis as Client } from 'ioredis';
import type { Redis } from './redis.js';

export type RedisOptions = {
  /** It may hold a password, and is not to be logged. */
  readonly url: string;
  readonly connectTimeoutMs: number;
  /** What has not been answered by then has failed. */
  readonly commandTimeoutMs: number;
};

/** A connection that was asked and says nothing for so long is closed; what was still to come on it is forgotten. */
const silenceTimeoutMs = 1_000;
const pausePerTryMs = 100;
const longestPauseMs = 1_000;

/** Runs a script of Lua on one key, and gives what it returns. */
export type RunScript = (script: string, key: string, values: readonly string[]) => Promise<unknown>;

/**
 * A connection to one Redis, opened anew for as long as it takes. Nothing waits for it: without a connection everything fails
 * at once, and nothing is sent twice.
 */
export const connectRedis = ({
  url,
  connectTimeoutMs,
  commandTimeoutMs,
}: RedisOptions): Redis & { readonly runScript: RunScript; readonly close: () => void } => {
  const client = new Client(url, {
    connectTimeout: connectTimeoutMs,
    commandTimeout: commandTimeoutMs,
    socketTimeout: silenceTimeoutMs,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    enableReadyCheck: false,
    disableClientInfo: true,
    protocol: 2,
    retryStrategy: (times) => Math.min(times * pausePerTryMs, longestPauseMs),
  });
  // What cannot be reached is skipped, and counted as that; without a listener it would be told on the console.
  client.on('error', () => undefined);
  return {
    isReady: () => client.status === 'ready',
    getMany: (keys) => client.mget([...keys]),
    setMany: async (texts) => {
      const pipeline = client.pipeline();
      for (const { key, text, forMs } of texts) pipeline.set(key, text, 'PX', forMs);
      return ((await pipeline.exec()) ?? []).map(([error]) => error);
    },
    runScript: (script, key, values) => client.eval(script, 1, key, ...values),
    close: () => client.disconnect(),
  };
};
