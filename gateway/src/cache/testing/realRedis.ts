import { onTestFinished, type TestContext } from 'vitest';
import { isRedisThere, redisIsMissing, startRedisProcess, type RedisProcess } from './redisProcess.js';

/**
 * Starts a real Redis that keeps nothing on disk and ends with the test. Where there is no redis-server the test is left out, and
 * the end of the run says so.
 */
export const startMortalRedis = async (
  { skip }: TestContext,
  ...settings: readonly string[]
): Promise<RedisProcess> => {
  skip(!isRedisThere(), redisIsMissing);
  const redis = await startRedisProcess(...settings);
  onTestFinished(redis.kill);
  return redis;
};

/** The same, where it is its URL that matters. */
export const startRealRedis = async (context: TestContext, ...settings: readonly string[]): Promise<string> =>
  (await startMortalRedis(context, ...settings)).url;
