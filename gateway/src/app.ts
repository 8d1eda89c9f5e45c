import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { parse, type ValidationRule } from 'graphql';
import type { Logger } from 'pino';
import { disableTelemetry, type GatewaySettings } from './config.js';
import { createApolloGateway, lazyExecutor } from './engine/apolloGateway.js';
import type { ShardGroup } from './engine/askShards.js';
import { createEngine, type Engine, type RunKnown } from './engine/engine.js';
import type { Executable } from './engine/executable.js';
import { jsonTextOf } from './engine/jsonText.js';
import { reloadableEngine, type ReloadableEngine } from './engine/reloadable.js';
import { possibleTypesOf } from './engine/possibleTypes.js';
import type { Send } from './engine/send.js';
import { prepareFetch, type Subgraph } from './engine/subgraph.js';
import { openEndpoints, type Endpoints, type OnRequest } from './fetch/endpoints.js';
import { startMetricsServer, type MetricsServer } from './http/metricsServer.js';
import { reservedNames } from './http/reservedNames.js';
import { startServer, type RunningServer } from './http/server.js';
import { octoApi } from './octo/octoApi.js';
import { documentSize } from './limits/documentSize.js';
import { tooComplex, type OperationLimits } from './limits/tooComplex.js';
import { createMetrics, type Metrics } from './observe/metrics.js';
import { operationCache } from './plan/planCache.js';
import { startPlanner } from './plan/planner.js';
import { canary } from './reload/canary.js';
import { bucketMapOf } from './shards/bucketMap.js';
import { hiddenPrefix } from './shards/hidden.js';
import type { CallPlan } from './shards/planCall.js';
import { placeSubgraphs, type PlacedSubgraph } from './supergraph/placeSubgraphs.js';
import type { SupergraphConfig } from './supergraph/readConfig.js';
import { readRules } from './supergraph/readRules.js';
import { schemasOf } from './supergraph/schemas.js';
import type { Partner } from './trust/partner.js';
import { partnerOf, type Claim, type Identity } from './trust/partnerOf.js';

export type GatewayOptions = {
  readonly host: string;
  readonly port: number;
  /** A composed supergraph, as SDL. */
  readonly supergraph: string;
  /** Where subgraphs are and who owns which buckets; without it every subgraph is where the supergraph says. */
  readonly config: SupergraphConfig | undefined;
  readonly settings: GatewaySettings;
  /** Who has a key; without it nobody has. */
  readonly partners?: readonly Partner[];
  readonly log: Logger;
  /** Told of every call to a shard group before it is carried out. */
  readonly onCall?: (subgraph: string, plan: CallPlan) => void;
  readonly onRequest?: OnRequest;
};

/** A supergraph, and where its subgraphs are. */
export type Graph = Pick<GatewayOptions, 'supergraph' | 'config'>;

export type RunningGateway = RunningServer & {
  /**
   * Lets another supergraph take over while requests run: what has been asked most is planned on it first, running
   * requests finish on the old one, and none is dropped. Rejects, and nothing changes, when it cannot be used or when
   * what clients ask for most would fail on it. One at a time.
   */
  readonly replaceSupergraph: (graph: Graph) => Promise<{ readonly warmed: number; readonly tried: number }>;
  /** Where metrics are served; undefined where they are not. */
  readonly metricsUrl: string | undefined;
  /** Knows these partners and no others from the next request on. */
  readonly replacePartners: (partners: readonly Partner[]) => void;
};

/** From validating a request to running it are a few steps without a wait; this is far more than they take. */
const handoverMs = 200;

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

const openSubgraphs = (options: GatewayOptions, graph: Graph, endpoints: Endpoints): Map<string, Subgraph> => {
  const supergraph = parse(graph.supergraph, { noLocation: true });
  return new Map(
    placeSubgraphs(supergraph, graph.config).map((placed): [string, Subgraph] =>
      placed.kind === 'shards'
        ? [placed.name, { kind: 'shards', group: shardGroup(options, placed, endpoints) }]
        : [
            placed.name,
            {
              kind: 'endpoint',
              send: endpoints.open(placed.name, placed.url),
              repeatRules: readRules(supergraph, placed.name),
            },
          ],
    ),
  );
};

const openGraphEndpoints = ({ settings, onRequest, log }: GatewayOptions): Endpoints =>
  openEndpoints(
    {
      connectTimeoutMs: settings.connectTimeoutMs,
      requestTimeoutMs: settings.subgraphTimeoutMs,
      maxConnections: settings.maxConnectionsPerEndpoint,
      maxAnswerBytes: settings.maxAnswerBytes,
      shareInFlight: settings.shareInFlight,
      breaker:
        settings.breakerFailures === 0
          ? undefined
          : { consecutiveFailures: settings.breakerFailures, probeAfterMs: settings.breakerProbeAfterMs },
    },
    onRequest,
    (endpoint, isAsked) =>
      log.warn({ endpoint, isAsked }, isAsked ? 'an endpoint answers again' : 'an endpoint fails and is not asked'),
  );

const openEngine = async (options: GatewayOptions, graph: Graph, metrics: Metrics): Promise<Engine> => {
  const { settings, log } = options;
  const { supergraph } = graph;
  const endpoints = openGraphEndpoints(options);
  try {
    const subgraphs = openSubgraphs(options, graph, endpoints);
    const subgraphOf = (name: string): Subgraph => subgraphs.get(name) as Subgraph;
    const schemas = schemasOf(supergraph);
    const planner = await startPlanner({
      supergraph,
      planningTimeoutMs: settings.planningTimeoutMs,
      maxWaiting: settings.maxWaitingForPlanner,
      maxPlanCharacters: settings.maxPlanCharacters,
    });
    const compiled = operationCache<Executable>(settings.planCacheBytes, ({ bytes }) => bytes);
    return createEngine({
      supergraph,
      apiSchema: schemas.api,
      possibleTypes: possibleTypesOf(schemas.whole),
      selectionsOf: (document) => documentSize(document, settings.maxDepth).selections,
      plan: planner.plan,
      compiled,
      prepare: (fetch) => prepareFetch(subgraphOf(fetch.serviceName), fetch),
      reference: lazyExecutor(() => createApolloGateway(supergraph, subgraphOf)),
      onFallback: (node) => {
        metrics.countFallback(node);
        log.warn({ node }, 'the reference executor runs an operation');
      },
      close: async () => {
        await planner.close();
        await endpoints.close();
      },
    });
  } catch (error) {
    await endpoints.close();
    throw error;
  }
};

/** What documents must keep to beside GraphQL's own rules. */
export const validationRulesOf = (limits: OperationLimits): readonly ValidationRule[] => [
  tooComplex(limits),
  reservedNames({ prefix: hiddenPrefix, variables: ['representations'] }),
];

type Served = {
  readonly gateway: GatewayInterface;
  readonly runKnown?: RunKnown;
  readonly identify: (claim: Claim) => Identity;
};

const serve = (options: GatewayOptions, { gateway, runKnown, identify }: Served): Promise<RunningServer> =>
  startServer({
    host: options.host,
    port: options.port,
    gateway,
    jsonTextOf,
    ...(runKnown && { runKnown }),
    validationRules: validationRulesOf(options.settings),
    openSchema: !options.settings.production,
    maxBodyBytes: options.settings.maxBodyBytes,
    documentStoreBytes: options.settings.documentStoreBytes,
    maxTokens: options.settings.maxTokens,
    deadlineMs: options.settings.deadlineMs,
    drainGraceMs: options.settings.drainGraceMs,
    processNumber: options.settings.processNumber,
    identify,
    rest: octoApi,
    log: options.log,
  });

const serveMetrics = async (
  { host, settings }: GatewayOptions,
  { contentType, text }: Metrics,
): Promise<MetricsServer | undefined> =>
  settings.metricsPort === undefined
    ? undefined
    : startMetricsServer({ host, port: settings.metricsPort, contentType, text });

const replaceEngine = async (
  options: GatewayOptions,
  gateway: ReloadableEngine,
  graph: Graph,
  metrics: Metrics,
): ReturnType<RunningGateway['replaceSupergraph']> => {
  const { warmingMs, canaryOperations: maxOperations, canaryMs: timeLimitMs } = options.settings;
  const next = await openEngine(options, graph, metrics);
  let tried = 0;
  const admit = async (before: Engine): Promise<void> => {
    tried = await canary(before.hottest(), before.tryOut, next.tryOut, { maxOperations, timeLimitMs });
  };
  try {
    return { ...(await gateway.replace(next, { warmingMs, graceMs: handoverMs, admit })), tried };
  } catch (error) {
    await next.stop();
    throw error;
  }
};

/**
 * Gives each room its ports and starts the gateway. Rejects, with all that was opened closed again, when the supergraph
 * cannot be used or the address not be listened on.
 */
export const startGateway = async (options: GatewayOptions): Promise<RunningGateway> => {
  disableTelemetry();
  const metrics = createMetrics();
  const gateway = reloadableEngine(await openEngine(options, options, metrics));
  let identify = partnerOf(options.partners ?? []);
  let metricsServer: MetricsServer | undefined;
  try {
    const { runKnown } = gateway;
    metricsServer = await serveMetrics(options, metrics);
    const server = await serve(options, { gateway, runKnown, identify: (claim) => identify(claim) });
    return {
      url: server.url,
      close: () => server.close().finally(() => metricsServer?.close()),
      metricsUrl: metricsServer?.url,
      replaceSupergraph: (graph) => replaceEngine(options, gateway, graph, metrics),
      replacePartners: (partners) => {
        identify = partnerOf(partners);
      },
    };
  } catch (error) {
    await metricsServer?.close();
    await gateway.stop();
    throw error;
  }
};

/** The same server over Apollo's own executor instead of our engine, to compare with. */
export const startReferenceGateway = async (options: GatewayOptions): Promise<RunningServer> => {
  disableTelemetry();
  const endpoints = openGraphEndpoints(options);
  try {
    const subgraphs = openSubgraphs(options, options, endpoints);
    const gateway = createApolloGateway(options.supergraph, (name) => subgraphs.get(name) as Subgraph);
    const server = await serve(options, { gateway, identify: partnerOf(options.partners ?? []) });
    return { url: server.url, close: () => server.close().finally(endpoints.close) };
  } catch (error) {
    await endpoints.close();
    throw error;
  }
};
