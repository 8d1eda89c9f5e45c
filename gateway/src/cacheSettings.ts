import { z } from 'zod';

/** The settings of what is kept of subgraphs' answers, as the environment has them. */
export const cacheShape = {
  GATEWAY_CACHE_BYTES: z.coerce
    .number()
    .int()
    .min(0)
    .default(64 * 1024 * 1024),
  GATEWAY_REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  GATEWAY_REDIS_WAIT_MS: z.coerce.number().int().min(1).max(1_000).default(2),
  GATEWAY_REDIS_TIMEOUT_MS: z.coerce.number().int().min(1).max(1_000).default(25),
};

export type CacheSettings = {
  /** What is kept of subgraphs' answers that say they may be; 0 keeps none. */
  readonly cacheBytes: number;
  /** A Redis behind it, shared with other processes and gateways; undefined for none. It may hold a password. */
  readonly redisUrl: string | undefined;
  /** So long Redis is waited for before the subgraph is asked. */
  readonly redisWaitMs: number;
  /** So long after it was asked Redis has failed; it is waited for that long where a subgraph has failed. */
  readonly redisTimeoutMs: number;
};

export const cacheSettingsOf = (read: z.output<z.ZodObject<typeof cacheShape>>): CacheSettings => ({
  cacheBytes: read.GATEWAY_CACHE_BYTES,
  redisUrl: read.GATEWAY_REDIS_URL,
  redisWaitMs: read.GATEWAY_REDIS_WAIT_MS,
  redisTimeoutMs: read.GATEWAY_REDIS_TIMEOUT_MS,
});
