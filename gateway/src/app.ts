import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { startMetricsServer, type MetricsServer } from '@tripgraph/telemetry/metricsServer';
import type { Log } from '@tripgraph/telemetry/log';
import { disableTelemetry, type GatewaySettings } from './config.js';
import { servedDocuments, validationRulesOf } from './documentRules.js';
import { createApolloGateway } from './engine/apolloGateway.js';
import type { RunKnown } from './engine/engine.js';
import { jsonTextOf } from './engine/jsonText.js';
import { reloadableEngine } from './engine/reloadable.js';
import type { Subgraph } from './engine/subgraph.js';
import type { OnRequest } from './fetch/endpoints.js';
import type { ExplorerPages } from './http/explorerPages.js';
import type { Rates } from './http/limitRates.js';
import type { PartnerPages } from './http/partnerPages.js';
import { startServer, type RunningServer, type ServerOptions } from './http/server.js';
import { octoApi } from './octo/octoApi.js';
import { offersApi } from './offers/offersApi.js';
import { limitsFor } from './limits/operationLimits.js';
import { createMetrics, type Metrics } from './observe/metrics.js';
import { openAccessLog, type AccessLog } from './openAccessLog.js';
import { openAdmission } from './openAdmission.js';
import { openCache } from './openCache.js';
import type { ReloadMetrics } from './observe/reloadMetrics.js';
import { openEngine } from './openEngine.js';
import { openExplorer } from './openExplorer.js';
import { plannerThreads, type PlannerThreads } from './plan/plannerThreads.js';
import { openOperations, type Operations } from './openOperations.js';
import { operationLabel } from './operationNames.js';
import { openRates } from './openRates.js';
import { openRequestLog } from './openRequestLog.js';
import { openPartnerPages } from './openPartnerPages.js';
import { openGraphEndpoints, openSubgraphs, warnOfUnsigned } from './openSubgraphs.js';
import { openTrace, type Traces } from './openTrace.js';
import { openTrust, type Trust } from './openTrust.js';
import { openUsage, type Usage } from './openUsage.js';
import { openAnswerTurns, type AnswerTurns } from './overload/answerTurns.js';
import { replaceEngine, type Replaced } from './replaceEngine.js';
import type { CallPlan } from './shards/planCall.js';
import type { SupergraphConfig } from './supergraph/readConfig.js';
import { withoutSecurity } from './supergraph/withoutSecurity.js';
import type { Partner } from './trust/partner.js';

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
  /** Who is asking, told otherwise than by keys and tokens. */
  readonly trust?: Trust;
  readonly log: Log;
  /** Threads that plan for several gateways of this process; without them it has its own, and ends them. */
  readonly threads?: PlannerThreads;
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
  readonly replaceSupergraph: (graph: Graph) => Promise<Replaced>;
  /** Counts what came of reading files again. */
  readonly reloads: ReloadMetrics;
  /** Where metrics are served; undefined where they are not. */
  readonly metricsUrl: string | undefined;
  /** Knows these partners and no others soon: once their persisted operations are read, or after a second. */
  readonly replacePartners: (partners: readonly Partner[]) => Promise<void>;
  /** Reads all persisted operations again. Rejects with what is wrong; of that the operations from before stay. */
  readonly reloadOperations: () => Promise<object>;
};

/** Supergraphs that change again within this time are read by a thread that is there already. */
const keptThreadMs = 30_000;

type Served = {
  readonly gateway: GatewayInterface;
  readonly runKnown?: RunKnown;
  readonly trust: Pick<Trust, 'identify' | 'isPartnersOrigin'>;
  readonly operations: Operations;
  readonly countUse: Usage['countUse'];
  readonly rates: Rates;
  readonly partnerPages: PartnerPages;
  readonly traces?: Traces;
  readonly explorer: ExplorerPages | undefined;
  readonly accessLog?: AccessLog | undefined;
};

const serve = async (
  options: GatewayOptions,
  {
    gateway,
    runKnown,
    trust: { identify, isPartnersOrigin },
    operations,
    countUse,
    rates,
    partnerPages,
    traces,
    explorer,
    accessLog,
  }: Served,
  { metrics, turns }: { readonly metrics: Metrics; readonly turns: AnswerTurns },
): Promise<RunningServer> => {
  const { admission, stop } = openAdmission(options.settings, {
    metrics,
    log: options.log,
    takeLongestWaitMs: turns.takeLongestWaitMs,
  });
  const server = await startServer({
    host: options.host,
    port: options.port,
    gateway,
    jsonTextOf,
    // What http hands on of a request is what the engine takes: the records in it know both, as openTrace says.
    ...(runKnown && { runKnown: runKnown as unknown as NonNullable<ServerOptions['runKnown']> }),
    documents: servedDocuments(options.settings, operations.isListed),
    maxBodyBytes: options.settings.maxBodyBytes,
    connections: options.settings,
    admission,
    maxCost: options.settings.maxCost,
    deadlineMs: options.settings.deadlineMs,
    drainGraceMs: options.settings.drainGraceMs,
    processNumber: options.settings.processNumber,
    identify,
    rates,
    edge: {
      ...options.settings.edge,
      isKnownOrigin: (origin) => options.settings.edge.allowedOrigins.includes(origin) || isPartnersOrigin(origin),
    },
    operations,
    countUse: (use, result, errors) => {
      countUse(use, result !== 'ok');
      metrics.countRequest(use, result);
      if (errors.length > 0) metrics.countErrors(errors);
    },
    counts: { ...metrics, watchDocuments: (bytes) => metrics.watchCache('documents', bytes) },
    partnerPages,
    beginRecord: traces?.begin ?? (() => undefined),
    ...(explorer && { explorer }),
    rest: [octoApi, offersApi],
    log: options.log,
    notes: openRequestLog(options.settings, options.log, operations),
    ...(accessLog && { recorder: accessLog.recorder(operations) }),
  }).catch((error: unknown) => {
    stop();
    throw error;
  });
  return { url: server.url, close: () => server.close().finally(stop) };
};

const serveMetrics = async (
  { host, settings }: GatewayOptions,
  { contentType, text }: Metrics,
): Promise<MetricsServer | undefined> =>
  settings.metricsPort === undefined
    ? undefined
    : startMetricsServer({
        host,
        port: settings.metricsPort,
        setting: 'GATEWAY_METRICS_PORT',
        contentType,
        text,
      });

/**
 * Gives each room its ports and starts the gateway. Rejects, with all that was opened closed again, when the supergraph
 * cannot be used or the address not be listened on.
 */
export const startGateway = async (options: GatewayOptions): Promise<RunningGateway> => {
  disableTelemetry();
  warnOfUnsigned(options);
  const trust = options.trust ?? (await openTrust(options));
  const metrics = createMetrics();
  const cache = openCache(options, metrics);
  const threads = options.threads ?? plannerThreads(keptThreadMs);
  const turns = openAnswerTurns({ now: () => performance.now(), defer: setImmediate });
  const shared = { metrics, store: cache.store, threads, turns };
  const traces = openTrace(options, metrics);
  let metricsServer: MetricsServer | undefined;
  let closeAccessLog: AccessLog['close'] | undefined;
  const closeShared = async (): Promise<void> => {
    trust.stop();
    cache.close();
    await metricsServer?.close();
    await closeAccessLog?.();
    await traces.close();
    if (!options.threads) await threads.close();
  };
  const engine = await openEngine(options, options, shared).catch(async (error: unknown) => {
    await closeShared();
    throw error;
  });
  const gateway = reloadableEngine(engine);
  const persistedLimits = limitsFor('persisted', options.settings.limits);
  const rules = validationRulesOf(() => persistedLimits);
  const operations = openOperations(options, { metrics, redis: cache.redis, rules, engine: gateway });
  metrics.nameOperations((client, operation) => operationLabel(operations.listOf(client), operation));
  const usage = openUsage(options, { metrics, operations, engine: gateway });
  const partnerPages = openPartnerPages(options.settings, { operations, usage, engine: gateway });
  let serving = engine;
  metrics.watchCache('plans', () => serving.planBytes());
  const explorer = openExplorer(options.settings, () => serving.shardMap());
  try {
    await operations.start(options.partners ?? []);
    const { runKnown } = gateway;
    metricsServer = await serveMetrics(options, metrics);
    const { countUse } = usage;
    const rates = openRates(options.settings, { metrics, redis: cache.redis, log: options.log });
    const accessLog = await openAccessLog(options);
    closeAccessLog = accessLog?.close;
    const served = { gateway, runKnown, trust, operations, countUse, rates, partnerPages, traces, explorer, accessLog };
    const server = await serve(options, served, { metrics, turns });
    return {
      url: server.url,
      close: () => {
        operations.stop();
        return server.close().finally(usage.stop).finally(closeShared);
      },
      reloads: metrics.reloads,
      metricsUrl: metricsServer?.url,
      replaceSupergraph: async (graph) => {
        const next = await openEngine(options, graph, shared);
        const replaced = await replaceEngine(options.settings, gateway, next, operations.admit);
        serving = next;
        operations.warm();
        return replaced;
      },
      replacePartners: async (partners) => {
        await operations.follow(partners);
        trust.replacePartners(partners);
        usage.follow(partners);
      },
      reloadOperations: operations.reload,
    };
  } catch (error) {
    operations.stop();
    await usage.stop();
    await gateway.stop();
    await closeShared();
    throw error;
  }
};

/** The same server over Apollo's own executor instead of our engine, to compare with. */
export const startReferenceGateway = async (options: GatewayOptions): Promise<RunningServer> => {
  disableTelemetry();
  const trust = await openTrust(options);
  const turns = openAnswerTurns({ now: () => performance.now(), defer: setImmediate });
  const endpoints = openGraphEndpoints(options, () => ({}), turns.toRead);
  const closeShared = async (): Promise<void> => {
    trust.stop();
    await endpoints.close();
  };
  try {
    const subgraphs = openSubgraphs(options, options, endpoints);
    const gateway = createApolloGateway(withoutSecurity(options.supergraph), (name) => subgraphs.get(name) as Subgraph);
    const metrics = createMetrics();
    const engine = { warm: async () => 0, onSchemaLoadOrUpdate: () => () => undefined };
    const operations = openOperations(options, { metrics, redis: undefined, rules: [], engine });
    const usage = { countUse: () => undefined, today: () => ({ day: '', totals: undefined }) };
    const partnerPages = openPartnerPages(options.settings, { operations, usage, engine });
    const rates = openRates(options.settings, { metrics, redis: undefined, log: options.log });
    const served = { gateway, trust, operations, ...usage, rates, partnerPages, explorer: undefined };
    const server = await serve(options, served, { metrics, turns });
    return { url: server.url, close: () => server.close().finally(closeShared) };
  } catch (error) {
    await closeShared();
    throw error;
  }
};
