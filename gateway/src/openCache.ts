import type { GatewayOptions, Graph } from './app.js';
import { cachedFetch } from './cache/cachedFetch.js';
import { connectRedis } from './cache/connectRedis.js';
import { memoryStore } from './cache/memoryStore.js';
import { sharedStore } from './cache/sharedStore.js';
import type { Store } from './cache/store.js';
import type { Fetch } from './engine/fetchStep.js';
import type { Ask } from './engine/run.js';
import type { Metrics } from './observe/metrics.js';
import { cachePolicyOf } from './supergraph/cachePolicy.js';

/** Where answers of subgraphs are kept. It outlives every supergraph. */
export type AnswerCache = { readonly store: Store | undefined; readonly close: () => void };

/** Keeps answers as the settings say: in this process, with Redis behind it, or nowhere. */
export const openCache = ({ settings, log }: GatewayOptions, { countRedis }: Metrics): AnswerCache => {
  const { cacheBytes, redisUrl, redisWaitMs, redisTimeoutMs, connectTimeoutMs } = settings;
  if (cacheBytes === 0) return { store: undefined, close: () => undefined };
  const near = memoryStore(cacheBytes);
  if (redisUrl === undefined) return { store: near, close: () => undefined };
  const redis = connectRedis({ url: redisUrl, connectTimeoutMs, commandTimeoutMs: redisTimeoutMs });
  const store = sharedStore({
    near,
    redis,
    waitMs: redisWaitMs,
    patientWaitMs: redisTimeoutMs,
    nowMs: () => Date.now(),
    onCommand: countRedis,
    onChange: (isAsked) => log.warn({ isAsked }, isAsked ? 'Redis answers again' : 'Redis fails and is not asked'),
  });
  return { store, close: redis.close };
};

/** Lets a fetch be answered from the store for as long as its subgraph's policy says. */
export const cachedIn =
  (store: Store | undefined, { config }: Graph, { countCached }: Metrics) =>
  (ask: Ask, fetch: Fetch): Ask => {
    if (!store) return ask;
    const policy = config?.subgraphs.find(({ name }) => name === fetch.serviceName)?.cache ?? cachePolicyOf({});
    return cachedFetch(ask, fetch, { store, policy, nowMs: () => Date.now(), onParts: countCached });
  };
