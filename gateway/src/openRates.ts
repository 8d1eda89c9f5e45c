import { createHash } from 'node:crypto';
import type { Log } from '@tripgraph/telemetry/log';
import type { RunScript } from './cache/connectRedis.js';
import type { Redis } from './cache/redis.js';
import { redisGate } from './cache/redisGate.js';
import type { GatewaySettings } from './config.js';
import type { Metrics } from './observe/metrics.js';
import type { Pool, Taken } from './rates/pool.js';
import { poolArguments, poolScript, takenOf } from './rates/poolScript.js';
import { openRates as ratesOf, type Rates } from './rates/rates.js';

const gateLimits = { failures: 3, lateReplies: 20, probeAfterMs: 500, maximumUnderWay: 256 };
const keyCharacters = 27;

/** Names are those of people at times: what stands in Redis shows none. */
const redisKeyOf = (name: string): string =>
  `tripgraph:rate:${createHash('sha256').update(name).digest('base64url').slice(0, keyCharacters)}`;

/** One pool for all processes in a Redis, which is left alone, but for a probe every half second, while it fails. */
const redisPool = (
  redis: Redis & { readonly runScript: RunScript },
  { countRedis, noteRedis }: Metrics,
  log: Log,
): Pool => {
  noteRedis('quotas', true);
  const gate = redisGate(redis, {
    ...gateLimits,
    nowMs: () => performance.now(),
    onChange: (isAsked) => {
      noteRedis('quotas', isAsked);
      log(isAsked ? 'quotas shared' : 'quotas apart');
    },
  });
  const ended = (result: 'ok' | 'error' | 'invalid'): void => {
    gate.ended(result === 'ok' ? 'ok' : 'error');
    countRedis(result, 1);
  };
  return (name, quota, spent, wanted) => {
    if (!gate.mayRead()) {
      countRedis('skipped', 1);
      return undefined;
    }
    const asked = redis.runScript(poolScript, redisKeyOf(name), poolArguments(quota, spent, wanted));
    return gate.underWay(asked).then(
      (reply): Taken => {
        const taken = takenOf(reply, wanted);
        ended(taken ? 'ok' : 'invalid');
        if (!taken) throw new Error('Redis says something else than what is left of a quota');
        return taken;
      },
      (error: unknown) => {
        ended('error');
        throw error;
      },
    );
  };
};

/** Limits what clients may spend as the settings say, counted for all processes by Redis where there is one. */
export const openRates = (
  { rates, redisWaitMs }: GatewaySettings,
  {
    metrics,
    redis,
    log,
  }: {
    readonly metrics: Metrics;
    readonly redis: (Redis & { readonly runScript: RunScript }) | undefined;
    readonly log: Log;
  },
): Rates => {
  const opened = ratesOf({
    ...rates,
    pool: redis && redisPool(redis, metrics, log),
    waitMs: redisWaitMs,
    nowMs: () => performance.now(),
    counts: { onDecision: metrics.countRate, onCost: metrics.countRateCost },
  });
  metrics.watchRates(opened.kept);
  return opened;
};
