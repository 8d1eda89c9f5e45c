import type { GatewayOptions, Graph } from './app.js';
import { cachedFetch } from './cache/cachedFetch.js';
import { connectRedis, type RunScript } from './cache/connectRedis.js';
import { noting } from './cache/lifetime.js';
import { memoryStore } from './cache/memoryStore.js';
import type { Redis } from './cache/redis.js';
import { sharedStore } from './cache/sharedStore.js';
import type { Store } from './cache/store.js';
import type { Fetch } from './engine/fetchStep.js';
import type { Ask } from './engine/run.js';
import type { Metrics } from './observe/metrics.js';
import { cachePolicyOf } from './supergraph/cachePolicy.js';

/** Where answers of subgraphs are kept, and the Redis behind it, if any. It outlives every supergraph. */
export type AnswerCache = {
  readonly store: Store | undefined;
  readonly redis: (Redis & { readonly runScript: RunScript }) | undefined;
  readonly close: () => void;
};

/** Keeps answers as the settings say: in this process, with Redis behind it, or nowhere. */
export const openCache = (
  { settings, log }: GatewayOptions,
  { countRedis, noteRedis, watchCache }: Metrics,
): AnswerCache => {
  const { cacheBytes, redisUrl, redisWaitMs, redisTimeoutMs, connectTimeoutMs } = settings;
  const near = cacheBytes === 0 ? undefined : memoryStore(cacheBytes);
  if (near) watchCache('answers', near.bytes);
  if (redisUrl === undefined) return { store: near, redis: undefined, close: () => undefined };
  const redis = connectRedis({ url: redisUrl, connectTimeoutMs, commandTimeoutMs: redisTimeoutMs });
  if (!near) return { store: undefined, redis, close: redis.close };
  noteRedis('cache', true);
  const store = sharedStore({
    near,
    redis,
    waitMs: redisWaitMs,
    patientWaitMs: redisTimeoutMs,
    nowMs: () => Date.now(),
    onCommand: countRedis,
    onChange: (isAsked) => {
      noteRedis('cache', isAsked);
      log(isAsked ? 'cache asked' : 'cache left alone');
    },
  });
  return { store, redis, close: redis.close };
};

/** Lets a fetch be answered from the store for as long as its subgraph's policy says. */
export const cachedIn =
  (store: Store | undefined, { config }: Graph, { countCached }: Metrics) =>
  (ask: Ask, fetch: Fetch): Ask => {
    const policy = config?.subgraphs.find(({ name }) => name === fetch.serviceName)?.cache ?? cachePolicyOf({});
    const asked = noting(ask, policy.maxAgeMs);
    if (!store) return asked;
    return cachedFetch(asked, fetch, { store, policy, nowMs: () => Date.now(), onParts: countCached });
  };
