import type { GraphQLSchema } from 'graphql';
import type { GatewaySettings } from './config.js';
import type { Engine } from './engine/engine.js';
import type { ReloadableEngine } from './engine/reloadable.js';
import { canary } from './reload/canary.js';
import { comparePlans } from './reload/comparePlans.js';
import { refuseLostAuthorization } from './supergraph/authorization.js';

/** How many operations are planned in advance on the supergraph that took over, and how many were tried on it. */
export type Replaced = { readonly warmed: number; readonly tried: number };

/** From validating a request to running it are a few steps without a wait; this is far more than they take. */
const handoverMs = 200;

/**
 * Lets the next engine prove itself against the one that serves, and then take over. Rejects with the reason, the next one
 * stopped, when it does not.
 */
export const replaceEngine = async (
  settings: GatewaySettings,
  gateway: ReloadableEngine,
  next: Engine,
  admitOperations: (schema: GraphQLSchema) => Promise<void>,
): Promise<Replaced> => {
  const { warmingMs, canaryOperations: maxOperations, canaryMs: timeLimitMs, mayLoseAuthorization } = settings;
  const limits = { maxOperations, timeLimitMs };
  let replaced: Replaced = { warmed: 0, tried: 0 };
  const admit = async (before: Engine): Promise<void> => {
    if (!mayLoseAuthorization) refuseLostAuthorization(before.supergraph, next.supergraph);
    const hottest = before.hottest();
    await comparePlans(hottest, before.tryPlan, next.tryPlan, limits);
    const warmed = await next.warm(hottest, AbortSignal.timeout(warmingMs));
    replaced = { warmed, tried: await canary(hottest, before.tryOut, next.tryOut, limits) };
    await admitOperations(next.apiSchema);
  };
  try {
    await gateway.replace(next, { graceMs: handoverMs, admit });
    return replaced;
  } catch (error) {
    await next.stop();
    throw error;
  }
};
