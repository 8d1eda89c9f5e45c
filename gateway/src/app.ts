import { parse, type DocumentNode } from 'graphql';
import type { Logger } from 'pino';
import { disableTelemetry, type GatewaySettings } from './config.js';
import { createApolloGateway } from './engine/apolloGateway.js';
import type { ShardGroup } from './engine/askShards.js';
import { endpointDataSource, shardedDataSource } from './engine/dataSources.js';
import type { Send } from './engine/send.js';
import { openEndpoints, type Endpoints, type OnRequest } from './fetch/endpoints.js';
import { reservedAlias } from './http/reservedAlias.js';
import { startServer, type RunningServer } from './http/server.js';
import { bucketMapOf } from './shards/bucketMap.js';
import { hiddenPrefix } from './shards/hidden.js';
import type { CallPlan } from './shards/planCall.js';
import { routingUrlsOf } from './supergraph/joinDirectives.js';
import type { ShardEndpoint, SupergraphConfig } from './supergraph/readConfig.js';
import { readRules } from './supergraph/readRules.js';

export type GatewayOptions = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** A composed supergraph, as SDL. */
  readonly supergraph: string;
  /** Where subgraphs are and who owns which buckets; without it every subgraph is where the supergraph says. */
  readonly config: SupergraphConfig | undefined;
  readonly settings: GatewaySettings;
  readonly log: Logger;
  /** Told of every call to a shard group before it is carried out. */
  readonly onCall?: (subgraph: string, plan: CallPlan) => void;
  readonly onRequest?: OnRequest;
};

const shardGroup = (
  { onCall }: GatewayOptions,
  supergraph: DocumentNode,
  subgraph: string,
  shards: readonly ShardEndpoint[],
  endpoints: Endpoints,
): ShardGroup => {
  const rules = readRules(supergraph, subgraph);
  if (!rules) throw new Error(`The supergraph has no subgraph "${subgraph}".`);
  const sends = new Map<string, Send>(shards.map(({ name, url }) => [name, endpoints.open(name, url)]));
  return {
    rules,
    map: bucketMapOf(shards.flatMap(({ ranges }) => ranges)),
    sendTo: (shard) => sends.get(shard) as Send,
    onCall: (plan) => onCall?.(subgraph, plan),
  };
};

/** Gives each room its ports and starts the gateway. Rejects when the supergraph cannot be used or the port is taken. */
export const startGateway = async (options: GatewayOptions): Promise<RunningServer> => {
  disableTelemetry();
  const { settings, config } = options;
  const supergraph = parse(options.supergraph, { noLocation: true });
  const urls = routingUrlsOf(supergraph);
  const unknown = config?.subgraphs.find(({ name }) => !urls.has(name));
  if (unknown)
    throw new Error(`The configuration names the subgraph "${unknown.name}", which the supergraph does not have.`);
  const endpoints = openEndpoints(
    {
      connectTimeoutMs: settings.connectTimeoutMs,
      requestTimeoutMs: settings.subgraphTimeoutMs,
      maxConnections: settings.maxConnectionsPerEndpoint,
      maxAnswerBytes: settings.maxAnswerBytes,
    },
    options.onRequest,
  );
  const gateway = createApolloGateway(options.supergraph, (name) => {
    const subgraph = config?.subgraphs.find((candidate) => candidate.name === name);
    return subgraph?.shards
      ? shardedDataSource(shardGroup(options, supergraph, name, subgraph.shards, endpoints))
      : endpointDataSource(endpoints.open(name, subgraph?.url ?? urls.get(name) ?? ''));
  });
  const server = await startServer({
    host: options.host,
    port: options.port,
    gateway,
    validationRules: [reservedAlias(hiddenPrefix)],
    openSchema: !settings.production,
    maxBodyBytes: settings.maxBodyBytes,
    log: options.log,
  });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await endpoints.close();
    },
  };
};
