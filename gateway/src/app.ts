import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { parse } from 'graphql';
import type { Logger } from 'pino';
import { disableTelemetry, type GatewaySettings } from './config.js';
import { createApolloGateway, lazyExecutor } from './engine/apolloGateway.js';
import type { ShardGroup } from './engine/askShards.js';
import { createEngine, type Executable } from './engine/engine.js';
import { possibleTypesOf } from './engine/possibleTypes.js';
import type { Send } from './engine/send.js';
import { prepareFetch, type Subgraph } from './engine/subgraph.js';
import { openEndpoints, type Endpoints, type OnRequest } from './fetch/endpoints.js';
import { reservedNames } from './http/reservedNames.js';
import { startServer, type RunningServer } from './http/server.js';
import { operationCache } from './plan/planCache.js';
import { startPlanner } from './plan/planner.js';
import { bucketMapOf } from './shards/bucketMap.js';
import { hiddenPrefix } from './shards/hidden.js';
import type { CallPlan } from './shards/planCall.js';
import { placeSubgraphs, type PlacedSubgraph } from './supergraph/placeSubgraphs.js';
import type { SupergraphConfig } from './supergraph/readConfig.js';
import { schemasOf } from './supergraph/schemas.js';

export type GatewayOptions = {
  readonly host: string;
  readonly port: number;
  /** A composed supergraph, as SDL. */
  readonly supergraph: string;
  /** Where subgraphs are and who owns which buckets; without it every subgraph is where the supergraph says. */
  readonly config: SupergraphConfig | undefined;
  readonly settings: GatewaySettings;
  readonly log: Logger;
  /** Who runs operations: our engine, or Apollo's executor over the same subgraphs, to compare with. */
  readonly executor?: 'engine' | 'apollo';
  /** Told of every call to a shard group before it is carried out. */
  readonly onCall?: (subgraph: string, plan: CallPlan) => void;
  readonly onRequest?: OnRequest;
};

const shardGroup = (
  { onCall }: GatewayOptions,
  { name: subgraph, rules, shards }: Extract<PlacedSubgraph, { kind: 'shards' }>,
  endpoints: Endpoints,
): ShardGroup => {
  const sends = new Map<string, Send>(shards.map(({ name, url }) => [name, endpoints.open(name, url)]));
  return {
    rules,
    map: bucketMapOf(shards.flatMap(({ ranges }) => ranges)),
    sendTo: (shard) => sends.get(shard) as Send,
    onCall: (plan) => onCall?.(subgraph, plan),
  };
};

const openSubgraphs = (options: GatewayOptions, endpoints: Endpoints): Map<string, Subgraph> => {
  const supergraph = parse(options.supergraph, { noLocation: true });
  return new Map(
    placeSubgraphs(supergraph, options.config).map((placed): [string, Subgraph] =>
      placed.kind === 'shards'
        ? [placed.name, { kind: 'shards', group: shardGroup(options, placed, endpoints) }]
        : [placed.name, { kind: 'endpoint', send: endpoints.open(placed.name, placed.url) }],
    ),
  );
};

const openEngine = async (
  options: GatewayOptions,
  subgraphOf: (name: string) => Subgraph,
): Promise<GatewayInterface> => {
  const { supergraph, settings, log } = options;
  const schemas = schemasOf(supergraph);
  const planner = await startPlanner({
    supergraph,
    planningTimeoutMs: settings.planningTimeoutMs,
    maxWaiting: settings.maxWaitingForPlanner,
  });
  const compiled = operationCache<Executable>(settings.planCacheBytes, ({ bytes }) => bytes);
  return createEngine({
    supergraph,
    apiSchema: schemas.api,
    possibleTypes: possibleTypesOf(schemas.whole),
    plan: planner.plan,
    compiled: compiled.get,
    prepare: (fetch) => prepareFetch(subgraphOf(fetch.serviceName), fetch),
    reference: lazyExecutor(() => createApolloGateway(supergraph, subgraphOf)),
    onFallback: (reason) => log.warn({ reason }, 'the reference executor runs an operation'),
    close: planner.close,
  });
};

const openGateway = async (options: GatewayOptions, endpoints: Endpoints): Promise<GatewayInterface> => {
  const subgraphs = openSubgraphs(options, endpoints);
  const subgraphOf = (name: string): Subgraph => subgraphs.get(name) as Subgraph;
  return options.executor === 'apollo'
    ? createApolloGateway(options.supergraph, subgraphOf)
    : openEngine(options, subgraphOf);
};

/**
 * Gives each room its ports and starts the gateway. Rejects, with all that was opened closed again, when the supergraph
 * cannot be used or the address not be listened on.
 */
export const startGateway = async (options: GatewayOptions): Promise<RunningServer> => {
  disableTelemetry();
  const { settings } = options;
  const endpoints = openEndpoints(
    {
      connectTimeoutMs: settings.connectTimeoutMs,
      requestTimeoutMs: settings.subgraphTimeoutMs,
      maxConnections: settings.maxConnectionsPerEndpoint,
      maxAnswerBytes: settings.maxAnswerBytes,
      shareInFlight: settings.shareInFlight,
    },
    options.onRequest,
  );
  let gateway: GatewayInterface | undefined;
  try {
    gateway = await openGateway(options, endpoints);
    const server = await startServer({
      host: options.host,
      port: options.port,
      gateway,
      validationRules: [reservedNames({ prefix: hiddenPrefix, variables: ['representations'] })],
      openSchema: !settings.production,
      maxBodyBytes: settings.maxBodyBytes,
      deadlineMs: settings.deadlineMs,
      log: options.log,
    });
    return {
      url: server.url,
      close: async () => {
        await server.close();
        await endpoints.close();
      },
    };
  } catch (error) {
    await gateway?.stop();
    await endpoints.close();
    throw error;
  }
};
