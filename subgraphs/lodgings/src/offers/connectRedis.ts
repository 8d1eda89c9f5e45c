import { Redis as Client } from 'ioredis';
import type { Redis } from './redis.js';

export type RedisOptions = {
  /** It may hold a password, and is not to be logged. */
  readonly url: string;
  readonly connectTimeoutMs: number;
  /** What has not been answered by then has failed. */
  readonly commandTimeoutMs: number;
};

const pausePerTryMs = 100;
const longestPauseMs = 1_000;

/**
 * A connection to one Redis, opened anew for as long as it takes; `connected` resolves when it is there for the first time. Without it
 * everything fails at once, and nothing is sent twice.
 */
export const connectRedis = ({
  url,
  connectTimeoutMs,
  commandTimeoutMs,
}: RedisOptions): Redis & { readonly connected: Promise<unknown>; readonly close: () => void } => {
  const client = new Client(url, {
    connectTimeout: connectTimeoutMs,
    commandTimeout: commandTimeoutMs,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    enableReadyCheck: false,
    disableClientInfo: true,
    protocol: 2,
    retryStrategy: (times) => Math.min(times * pausePerTryMs, longestPauseMs),
  });
  // Whoever asks is told; without a listener it would be told on the console.
  client.on('error', () => undefined);
  const connected = new Promise((resolve) => client.once('ready', resolve));
  return {
    connected,
    get: (key) => client.get(key),
    hkeys: (key) => client.hkeys(key),
    hmget: (key, fields) => client.hmget(key, ...fields),
    pttl: (key) => client.pttl(key),
    runScript: (script, keys, values) => client.eval(script, keys.length, ...keys, ...values),
    close: () => client.disconnect(),
  };
};
