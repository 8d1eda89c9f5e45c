import { parse } from 'graphql';
import { setImmediate } from 'node:timers/promises';
import type { GatewayOptions, Graph } from './app.js';
import { authorize } from './authorization/authorize.js';
import type { Store } from './cache/store.js';
import { createApolloGateway, lazyExecutor } from './engine/apolloGateway.js';
import type { ShardGroup } from './engine/askShards.js';
import { createEngine, type Engine } from './engine/engine.js';
import type { Executable } from './engine/executable.js';
import { guardedOperations } from './engine/guarded.js';
import { possibleTypesOf } from './engine/possibleTypes.js';
import { prepareFetch, type Subgraph } from './engine/subgraph.js';
import { documentSize } from './limits/documentSize.js';
import type { Metrics } from './observe/metrics.js';
import type { AnswerTurns } from './overload/answerTurns.js';
import { cachedIn } from './openCache.js';
import { openCost } from './openCost.js';
import { shardMapOf } from './openExplorer.js';
import { openGraphEndpoints, openSubgraphs } from './openSubgraphs.js';
import { operationCache } from './plan/planCache.js';
import { startPlanner, type Planner } from './plan/planner.js';
import type { PlannerThreads } from './plan/plannerThreads.js';
import { builtSchemas, type Schemas } from './plan/schemas.js';
import { readGuards } from './supergraph/readGuards.js';
import { withoutSecurity } from './supergraph/withoutSecurity.js';

/** What an engine has in common with those before and after it. */
export type Shared = {
  readonly metrics: Metrics;
  readonly store: Store | undefined;
  readonly threads: PlannerThreads;
  readonly turns: AnswerTurns;
};

/** What clients may see, as the supergraph's directives say; undefined where they say nothing. */
const guardedBy = (supergraph: string, { api, whole }: Schemas, { unauthorized }: GatewayOptions['settings']) => {
  const guards = readGuards(parse(supergraph, { noLocation: true }));
  const reject = unauthorized === 'reject';
  return guards && guardedOperations(authorize({ guards, apiSchema: api, wholeSchema: whole, reject }));
};

const groupsOf = (subgraphs: ReadonlyMap<string, Subgraph>): ShardGroup[] =>
  [...subgraphs.values()].flatMap((subgraph) => (subgraph.kind === 'shards' ? [subgraph.group] : []));

/** Counts how long whoever asks for a plan waits for it. */
const timedPlan =
  ({ plan }: Planner, { countStage }: Metrics): Planner['plan'] =>
  (document, operationName) => {
    const beganAtMs = performance.now();
    return plan(document, operationName).finally(() => countStage('plan', performance.now() - beganAtMs));
  };

/** What it runs is asked of `shardMap`, too: who owns what, and how everybody is. `planBytes` is what its plans take. */
export type OpenedEngine = Engine & { readonly shardMap: () => Promise<object>; readonly planBytes: () => number };

/** An engine with its subgraphs and its planner. Rejects, with all closed again, when the supergraph cannot be used. */
export const openEngine = async (
  options: GatewayOptions,
  graph: Graph,
  { metrics, store, threads, turns }: Shared,
): Promise<OpenedEngine> => {
  const { settings, log } = options;
  const { supergraph } = graph;
  const endpoints = openGraphEndpoints(options, metrics.watchEndpoint, turns.toRead);
  const unwatch = metrics.watchEndpointStates(endpoints.states);
  const closeEndpoints = (): Promise<void> => {
    unwatch();
    return endpoints.close();
  };
  try {
    const subgraphs = openSubgraphs(options, graph, endpoints);
    // Reading the rules took a while: others have a turn before the thread is started.
    await setImmediate();
    const subgraphOf = (name: string): Subgraph => subgraphs.get(name) as Subgraph;
    const cached = cachedIn(store, graph, metrics);
    const planner = await startPlanner({
      supergraph,
      planningTimeoutMs: settings.planningTimeoutMs,
      maxWaiting: settings.maxWaitingForPlanner,
      maxPlanCharacters: settings.maxPlanCharacters,
      threads,
    });
    const schemas = await builtSchemas(planner.schemas);
    const compiled = operationCache<Executable>(settings.planCacheBytes, ({ bytes }) => bytes);
    const engine = createEngine({
      supergraph,
      apiSchema: schemas.api,
      possibleTypes: possibleTypesOf(schemas.whole),
      selectionsOf: (document) => documentSize(document, settings.limits.maxNesting).selections,
      plan: timedPlan(planner, metrics),
      onCompiled: (tookMs) => metrics.countStage('compile', tookMs),
      turnToWrite: () => (turns.hasReadLong() ? new Promise(turns.toWrite) : undefined),
      onShaped: (tookMs) => metrics.countStage('shape', tookMs),
      planningMs: planner.planningMs,
      compiled,
      guarded: guardedBy(supergraph, schemas, settings),
      priceOf: openCost(parse(supergraph, { noLocation: true }), schemas.api, groupsOf(subgraphs), settings.limits),
      prepare: (fetch) => cached(prepareFetch(subgraphOf(fetch.serviceName), fetch), fetch),
      reference: lazyExecutor(() => createApolloGateway(withoutSecurity(supergraph), subgraphOf)),
      onFallback: (node) => {
        metrics.countFallback(node);
        log('fallback', { node });
      },
      close: async () => {
        await planner.close();
        await closeEndpoints();
      },
    });
    return { ...engine, shardMap: shardMapOf(subgraphs, endpoints), planBytes: compiled.size };
  } catch (error) {
    await closeEndpoints();
    throw error;
  }
};
