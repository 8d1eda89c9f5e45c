import { readFileSync } from 'node:fs';
import { startActivitiesSubgraph } from '@tripgraph/activities/app';
import { loadCatalogue } from '@tripgraph/activities/load/loadCatalogue';
import type { ActivityRecord, SupplierRecord } from '@tripgraph/activities/load/records';
import { migrateActivities } from '@tripgraph/activities/migrate';
import { startCartsSubgraph, type RunningCarts } from '@tripgraph/carts/app';
import { migrateCarts } from '@tripgraph/carts/migrate';
import { contentSubgraphs, type ContentSubgraph } from '@tripgraph/dev/layout';
import { startGateway } from '@tripgraph/gateway/app';
import { readGatewaySettings } from '@tripgraph/gateway/config';
import { printTarget } from '@tripgraph/gateway/shards/target';
import type { Shard } from '@tripgraph/gateway/shards/bucketMap';
import { testPepper, testSubgraphSecret } from '@tripgraph/gateway/testing/partnerKeys';
import { readMetrics } from '@tripgraph/gateway/testing/readMetrics';
import { testThreads } from '@tripgraph/gateway/testing/testThreads';
import type { Partner } from '@tripgraph/gateway/trust/partner';
import type { SubgraphSettings } from '@tripgraph/kit/config';
import type { Trust } from '@tripgraph/kit/onlySigned';
import type { RunningSubgraph } from '@tripgraph/kit/serve';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { startPlacesSubgraph } from '@tripgraph/places/app';
import type { OtlpSettings } from '@tripgraph/telemetry/otlp/settings';
import { watchedLog } from '@tripgraph/gateway/testing/watchedLog';
import { startTreatedGateway, type TreatedGateway } from './treatedGateway.js';

export type CataloguePart = {
  readonly bucket: number;
  readonly supplier: SupplierRecord;
  readonly activities: Iterable<ActivityRecord>;
};

/** Every call that the gateway made since the log was last emptied, as text. */
export type CallLog = {
  /** `activities One(shard-2)`: the target of each operation for a shard group. */
  readonly targets: string[];
  /** `shard-2 {"id":"…"}`: each request with its variables. */
  readonly requests: string[];
  /** `shard-2 activities_by_ids`: each SQL statement, by name. */
  readonly statements: string[];
};

export type World = {
  readonly url: string;
  readonly log: CallLog;
  readonly emptyLog: () => void;
  readonly stop: (endpoint: string) => Promise<void>;
  /** Where metrics are, of the gateway and, where they were asked for, of each subgraph. */
  readonly metricsUrls: ReadonlyMap<string, string>;
  /** Where each subgraph itself is, whatever address the gateway knows. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The name of each shard's database. */
  readonly databases: ReadonlyMap<string, string>;
  /** Where carts were asked for. */
  readonly carts: WorldCarts | undefined;
  readonly close: () => Promise<void>;
};

/** The carts of a world. They go on with what is due only when they are told to. */
export type WorldCarts = RunningCarts & {
  readonly databaseUrl: string;
  readonly key: string;
  /** The gateway as they see it. */
  readonly gateway: TreatedGateway;
};

export type WorldOptions = {
  /** Other addresses for some endpoints than those of the subgraphs started here. */
  readonly urls?: ReadonlyMap<string, string>;
  /** Subgraphs of outside contents that run, each with its name; those that are not here are not there. */
  readonly content?: ReadonlyMap<ContentSubgraph, RunningSubgraph>;
  /** The gateway's environment. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Who has a key. */
  readonly partners?: readonly Partner[];
  /** How subgraphs know the gateway's requests; by default by `testSubgraphSecret`, with which it signs. */
  readonly trust?: Trust;
  /** Where the spans of the gateway and of all subgraphs that are started here go. */
  readonly otlpEndpoint?: string;
  /** Starts the carts, with the key of a partner that may act for others. */
  readonly cartsKey?: string;
  /** Whether subgraphs serve metrics, too. */
  readonly withMetrics?: boolean;
};

/** For subgraphs that run in the test's own process. */
export const subgraphLimits = {
  host: '127.0.0.1',
  port: 0,
  maxConnections: 4,
  acquireTimeoutMs: 5_000,
  statementTimeoutMs: 10_000,
  logLevel: 'error',
};
const supergraph = readFileSync(new URL('../../supergraph.graphql', import.meta.url), 'utf8');

/** The buckets cut into ranges at `cuts`, one shard each. */
export const shardsCutAt = (cuts: readonly number[]): Shard[] => {
  const starts = [0, ...cuts];
  return starts.map((from, index) => ({ name: `shard-${index + 1}`, from, to: (starts[index + 1] ?? 1_024) - 1 }));
};

/** `count` shards with equal shares of the buckets. */
export const equalShards = (count: number): Shard[] =>
  shardsCutAt(Array.from({ length: count - 1 }, (_, index) => Math.floor(((index + 1) * 1_024) / count)));

/** What all subgraphs of a world are started with. */
type CommonOptions = typeof subgraphLimits & Pick<SubgraphSettings, 'trust' | 'otlp' | 'metricsPort'>;

/** Spans are sent at once. */
const otlpOf = (endpoint: string): OtlpSettings => ({
  endpoint,
  headers: {},
  maximumQueuedSpans: 4_096,
  flushMs: 1,
  timeoutMs: 5_000,
});

const startShard = async (
  serverUrl: string,
  shard: Shard,
  parts: readonly CataloguePart[],
  common: CommonOptions,
  onStatement: (name: string) => void,
): Promise<{ readonly running: RunningSubgraph; readonly database: string }> => {
  const databaseUrl = await createTestDatabase(serverUrl);
  await migrateActivities(databaseUrl);
  const own = parts.filter(({ bucket }) => bucket >= shard.from && bucket <= shard.to);
  await loadCatalogue(databaseUrl, {
    suppliers: own.map(({ supplier }) => supplier),
    activities: own.flatMap(({ activities }) => [...activities]),
  });
  const running = await startActivitiesSubgraph({
    ...common,
    name: shard.name,
    shardName: shard.name,
    databaseUrl,
    onStatement: ({ name }) => onStatement(name),
  });
  return { running, database: new URL(databaseUrl).pathname.slice(1) };
};

/** How subgraphs know a world's gateway. */
export const testTrust: Trust = { secrets: [testSubgraphSecret], isRequired: true };

/** Where nobody listens. */
const nobodyUrl = 'http://127.0.0.1:9/graphql';

/** Longer than any test. */
const neverMs = 2 ** 31 - 1;

const startCarts = async (serverUrl: string, key: string, common: CommonOptions): Promise<WorldCarts> => {
  const databaseUrl = await createTestDatabase(serverUrl);
  await migrateCarts(databaseUrl);
  const gateway = await startTreatedGateway();
  const settings = { ...common, databaseUrl, gatewayUrl: gateway.url, key };
  const carts = await startCartsSubgraph(settings, neverMs);
  const close = (): Promise<void> => carts.close().finally(gateway.close);
  return { ...carts, databaseUrl, key, gateway, close };
};

/**
 * The whole supergraph with real databases and real sockets: one activities subgraph for each of `shards`, holding the
 * parts of the catalogue in its buckets, the places subgraph over `placesDatabaseUrl`, and the gateway.
 */
export const startWorld = async (
  serverUrl: string,
  placesDatabaseUrl: string,
  shards: readonly Shard[],
  parts: readonly CataloguePart[],
  options: WorldOptions = {},
): Promise<World> => {
  const { trust = testTrust, otlpEndpoint } = options;
  const common: CommonOptions = {
    ...subgraphLimits,
    trust,
    otlp: otlpEndpoint === undefined ? undefined : otlpOf(otlpEndpoint),
    metricsPort: options.withMetrics ? 0 : undefined,
  };
  const log: CallLog = { targets: [], requests: [], statements: [] };
  const running = new Map<string, RunningSubgraph>();
  const databases = new Map<string, string>();
  for (const shard of shards) {
    const onStatement = (name: string) => log.statements.push(`${shard.name} ${name}`);
    const started = await startShard(serverUrl, shard, parts, common, onStatement);
    running.set(shard.name, started.running);
    databases.set(shard.name, started.database);
  }
  const places = await startPlacesSubgraph({
    ...common,
    databaseUrl: placesDatabaseUrl,
    onStatement: ({ name }) => log.statements.push(`places ${name}`),
  });
  running.set('places', places);
  const carts = options.cartsKey === undefined ? undefined : await startCarts(serverUrl, options.cartsKey, common);
  if (carts) running.set('carts', carts);
  for (const [name, subgraph] of options.content ?? []) running.set(name, subgraph);
  const urlOf = (name: string): string => options.urls?.get(name) ?? running.get(name)?.url ?? nobodyUrl;
  const endpoints = shards.map((shard) => ({
    name: shard.name,
    url: urlOf(shard.name),
    ranges: [shard],
  }));
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph,
    config: {
      federationVersion: '2.14.4',
      subgraphs: [
        { name: 'activities', url: endpoints[0]?.url ?? '', schemaFile: '', shards: endpoints },
        ...['places', 'carts', ...contentSubgraphs].map((name) => ({
          name,
          url: urlOf(name),
          schemaFile: '',
          shards: undefined,
        })),
      ],
    },
    settings: readGatewaySettings({
      GATEWAY_KEY_PEPPER: testPepper,
      GATEWAY_SUBGRAPH_SECRETS: testSubgraphSecret,
      GATEWAY_METRICS_PORT: '0',
      OTLP_ENDPOINT: otlpEndpoint,
      ...options.environment,
    }),
    partners: options.partners ?? [],
    log: watchedLog(),
    threads: testThreads,
    onCall: (subgraph, plan) => log.targets.push(`${subgraph} ${printTarget(plan.target)}`),
    onRequest: (endpoint, { body }) =>
      log.requests.push(`${endpoint} ${JSON.stringify((JSON.parse(body) as { variables: unknown }).variables)}`),
  });
  carts?.gateway.isAt(gateway.url);
  gateway.reloads.serves('of a test');
  const stop = async (endpoint: string): Promise<void> => {
    await running.get(endpoint)?.close();
    running.delete(endpoint);
  };
  return {
    url: gateway.url,
    log,
    databases,
    carts,
    metricsUrls: new Map(
      [['gateway', gateway] as const, ...running].flatMap(([name, { metricsUrl }]) =>
        metricsUrl === undefined ? [] : [[name, metricsUrl] as const],
      ),
    ),
    addresses: new Map([...running].map(([name, { url }]) => [name, url])),
    emptyLog: () => {
      for (const lines of Object.values(log)) lines.length = 0;
    },
    stop,
    close: async () => {
      await readMetrics(gateway.metricsUrl);
      await gateway.close();
      for (const name of [...running.keys()]) await stop(name);
    },
  };
};
