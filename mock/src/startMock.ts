import { startGateway } from '@tripgraph/gateway/app';
import { readGatewaySettings } from '@tripgraph/gateway/config';
import type { Log } from '@tripgraph/gateway/log';
import { bucketMapOf } from '@tripgraph/gateway/shards/bucketMap';
import type { SubgraphConfig, SupergraphConfig } from '@tripgraph/gateway/supergraph/readConfig';
import { nobody } from '@tripgraph/gateway/trust/client';
import type { GraphQLSchema } from 'graphql';
import { failuresOf, serveSwitch, type Failures } from './failures.js';
import { mergedManifest } from './mergedManifest.js';
import { mockSubgraph } from './mockSubgraph.js';
import { modelOf, type SubgraphModel } from './model.js';
import type { Overrides } from './overrides.js';
import { populationOf } from './population.js';
import type { MockGraph } from './readGraph.js';
import { serveSubgraph, type LocalServer } from './subgraphServer.js';
import type { World } from './thing.js';
import { withoutGuards } from './withoutGuards.js';

export type MockOptions = {
  readonly graph: MockGraph;
  readonly seed: string;
  readonly host: string;
  readonly port: number;
  /** Where the switch is that lets shards fail; 0 takes a free one. */
  readonly switchPort: number;
  /** Shards and subgraphs that fail from the start. */
  readonly failing: readonly string[];
  /** Every subgraph answers so late. */
  readonly latencyMs: number;
  /** Values of fields that somebody wrote, for the schema that clients see. */
  readonly overrides: (api: GraphQLSchema) => Promise<Overrides>;
  /** Manifests and folders of persisted operations, whose ids anybody may ask for. */
  readonly manifests: readonly string[];
  /** Web pages of these origins may ask. */
  readonly origins: readonly string[];
  readonly log: Log;
};

export type RunningMock = {
  readonly url: string;
  readonly switchUrl: string;
  readonly api: GraphQLSchema;
  readonly failures: Failures;
  readonly close: () => Promise<void>;
};

const namesOf = ({ subgraphs }: SupergraphConfig): readonly string[] =>
  subgraphs.flatMap(({ name, shards }) => shards?.map((shard) => shard.name) ?? [name]);

type Serve = (name: string, owns: (bucket: number) => boolean) => Promise<string>;

/** Where a subgraph is now: each of its shards has a server of its own. What else is said of how it is asked does not hold here. */
const placed = async ({ name, schemaFile, shards, cache }: SubgraphConfig, serve: Serve): Promise<SubgraphConfig> => {
  const common = { name, schemaFile, ...(cache && { cache }) };
  if (!shards) return { ...common, url: await serve(name, () => true), shards: undefined };
  const map = bucketMapOf(shards.flatMap(({ ranges }) => ranges));
  const moved = [];
  for (const { name: shard, ranges } of shards)
    moved.push({ name: shard, ranges, url: await serve(shard, (bucket) => map.ownerOf(bucket) === shard) });
  return { ...common, url: moved[0]?.url ?? '', shards: moved };
};

/** Starts the servers of a subgraph's shards, or its only one; each is noted in `servers`. */
const serverOf = (
  world: World,
  subgraph: SubgraphModel,
  { failures, latencyMs }: { readonly failures: Failures; readonly latencyMs: number },
  servers: LocalServer[],
): Serve => {
  return async (name, owns) => {
    const answer = mockSubgraph({ world, subgraph, owns });
    const server = await serveSubgraph({ answer, fails: () => failures.fails(name), latencyMs });
    servers.push(server);
    return server.url;
  };
};

/** A machine that also builds a frontend is slow at times: what is late is waited for, so that answers do not depend on it. */
const patience = (latencyMs: number): Readonly<Record<string, string>> => ({
  GATEWAY_PLANNING_TIMEOUT_MS: '30000',
  GATEWAY_SUBGRAPH_TIMEOUT_MS: String(15_000 + latencyMs),
  GATEWAY_DEADLINE_MS: String(20_000 + latencyMs),
  GATEWAY_BREAKER_SILENT_AFTER_MS: '0',
  GATEWAY_HEDGE_PERCENT: '0',
});

/**
 * Starts the real gateway over subgraphs that are made up, all on this machine: the same seed gives the same answers. Rejects,
 * with all closed again, when the supergraph, the overrides or the manifests cannot be used, or a port is taken.
 */
export const startMock = async (options: MockOptions): Promise<RunningMock> => {
  const { graph, seed, host, port, switchPort, failing, latencyMs, origins, log } = options;
  const supergraph = withoutGuards(graph.supergraph);
  const model = modelOf(supergraph);
  const world: World = {
    seed,
    model,
    population: populationOf(seed, model),
    overrides: await options.overrides(model.api),
  };
  const failures = failuresOf(namesOf(graph.config), failing);
  const manifest = await mergedManifest(options.manifests);
  const servers: LocalServer[] = [];
  const closeAll = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.close()));
    await manifest.remove();
  };
  try {
    const subgraphs: SubgraphConfig[] = [];
    for (const subgraph of graph.config.subgraphs) {
      const found = model.subgraphs.find(({ name }) => name === subgraph.name);
      if (!found) throw new Error(`The supergraph has no subgraph "${subgraph.name}".`);
      subgraphs.push(await placed(subgraph, serverOf(world, found, { failures, latencyMs }, servers)));
    }
    const settings = readGatewaySettings({
      ...patience(latencyMs),
      GATEWAY_ALLOWED_ORIGINS: origins.join(','),
      ...(manifest.path !== undefined && { GATEWAY_OPERATIONS_FILE: manifest.path }),
    });
    const gateway = await startGateway({
      host,
      port,
      supergraph,
      config: { ...graph.config, subgraphs },
      settings,
      // Whoever asks is somebody who may: keys and tokens are taken and not looked at.
      trust: {
        identify: () => ({ kind: 'nobody', client: nobody }),
        isPartnersOrigin: () => false,
        replacePartners: () => undefined,
        stop: () => undefined,
      },
      log,
    });
    const closeGateway = async (): Promise<void> => {
      await gateway.close();
      await closeAll();
    };
    const control = await serveSwitch(failures, switchPort).catch(async (error: unknown) => {
      await closeGateway();
      throw error;
    });
    servers.push(control);
    return { url: gateway.url, switchUrl: control.url, api: model.api, failures, close: closeGateway };
  } catch (error) {
    await closeAll();
    throw error;
  }
};
