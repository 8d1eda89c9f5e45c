import type { Graph } from './app.js';
import { cachedFetch } from './cache/cachedFetch.js';
import { memoryStore } from './cache/memoryStore.js';
import type { Store } from './cache/store.js';
import type { GatewaySettings } from './config.js';
import type { Fetch } from './engine/fetchStep.js';
import type { Ask } from './engine/run.js';
import type { Metrics } from './observe/metrics.js';
import { cachePolicyOf } from './supergraph/cachePolicy.js';

/** Where answers of subgraphs are kept, as the settings say; undefined where none are. It outlives every supergraph. */
export const openCache = ({ cacheBytes }: GatewaySettings): Store | undefined =>
  cacheBytes === 0 ? undefined : memoryStore(cacheBytes);

/** Lets a fetch be answered from the store for as long as its subgraph's policy says. */
export const cachedIn =
  (store: Store | undefined, { config }: Graph, { countCached }: Metrics) =>
  (ask: Ask, fetch: Fetch): Ask => {
    if (!store) return ask;
    const policy = config?.subgraphs.find(({ name }) => name === fetch.serviceName)?.cache ?? cachePolicyOf({});
    return cachedFetch(ask, fetch, { store, policy, nowMs: () => Date.now(), onParts: countCached });
  };
