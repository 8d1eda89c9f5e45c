import type { Ask, Asker } from './answered.js';
import { cachedAnswer } from './cachedAnswer.js';
import { cachedEntities } from './cachedEntities.js';
import { requestPrint } from './keys.js';
import { requestCache, type RequestCacheOptions } from './requestCache.js';

/** A fetch of a plan, as far as it matters for what is kept of its answers. */
export type CachedFetch = {
  readonly serviceName: string;
  readonly operation: string;
  readonly operationKind: string;
  /** There for a fetch of entities. */
  readonly requires?: readonly unknown[] | undefined;
};

/**
 * A fetch whose answers are kept for as long as their subgraph says, and are given again then without asking, and for some
 * time after that when asking fails. Never those to a mutation, and each only to the partner who asked, with the same scopes.
 */
export const cachedFetch = <Client extends Asker>(
  ask: Ask<Client>,
  { serviceName, operation, operationKind, requires }: CachedFetch,
  options: RequestCacheOptions,
): Ask<Client> => {
  if (operationKind !== 'query' || options.policy.maxAgeMs === 0) return ask;
  const print = requestPrint(serviceName, operation);
  const cache = requestCache(options);
  return requires ? cachedEntities(ask, print, cache) : cachedAnswer(ask, print, cache);
};
