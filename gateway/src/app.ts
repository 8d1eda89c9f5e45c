import { parse, type DocumentNode } from 'graphql';
import type { Logger } from 'pino';
import { disableTelemetry, type GatewaySettings } from './config.js';
import { createApolloGateway } from './engine/apolloGateway.js';
import { endpointDataSource, shardedDataSource } from './engine/dataSources.js';
import { openEndpoint, type Endpoint } from './fetch/endpoint.js';
import { reservedAlias } from './http/reservedAlias.js';
import { startServer, type RunningServer } from './http/server.js';
import { bucketMapOf } from './shards/bucketMap.js';
import { hiddenPrefix } from './shards/hidden.js';
import type { CallPlan } from './shards/planCall.js';
import { routingUrlsOf } from './supergraph/joinDirectives.js';
import type { SubgraphConfig, SupergraphConfig } from './supergraph/readConfig.js';
import { readRules } from './supergraph/readRules.js';

export type GatewayOptions = {
  readonly host: string;
  readonly port: number;
  /** A composed supergraph, as SDL. */
  readonly supergraph: string;
  /** Where subgraphs are and who owns which buckets; without it every subgraph is where the supergraph says. */
  readonly config: SupergraphConfig | undefined;
  readonly settings: GatewaySettings;
  readonly log: Logger;
  /** Told of every call to a shard group before it is carried out. */
  readonly onCall?: (subgraph: string, plan: CallPlan) => void;
};

const openEndpoints = ({
  settings,
}: GatewayOptions): { open: (url: string) => Endpoint; close: () => Promise<void> } => {
  const opened: Endpoint[] = [];
  return {
    open: (url) => {
      const endpoint = openEndpoint({
        url,
        connectTimeoutMs: settings.connectTimeoutMs,
        requestTimeoutMs: settings.subgraphTimeoutMs,
        maxConnections: settings.maxConnectionsPerEndpoint,
        maxAnswerBytes: settings.maxAnswerBytes,
      });
      opened.push(endpoint);
      return endpoint;
    },
    close: async () => void (await Promise.all(opened.map((endpoint) => endpoint.close()))),
  };
};

const shardGroup = (
  options: GatewayOptions,
  document: DocumentNode,
  subgraph: SubgraphConfig,
  open: (url: string) => Endpoint,
) => {
  const rules = readRules(document, subgraph.name);
  if (!rules) throw new Error(`supergraph.yaml shards "${subgraph.name}", which the supergraph does not have`);
  const shards = subgraph.shards ?? [];
  const endpoints = new Map(shards.map(({ name, url }) => [name, open(url)]));
  return {
    rules,
    map: bucketMapOf(shards.flatMap(({ ranges }) => ranges)),
    sendTo: (shard: string) => (endpoints.get(shard) as Endpoint).send,
    onCall: (plan: CallPlan) => options.onCall?.(subgraph.name, plan),
  };
};

/** Gives each room its ports and starts the gateway. Rejects when the supergraph cannot be used or the port is taken. */
export const startGateway = async (options: GatewayOptions): Promise<RunningServer> => {
  disableTelemetry();
  const document = parse(options.supergraph, { noLocation: true });
  const urls = routingUrlsOf(document);
  const endpoints = openEndpoints(options);
  const gateway = createApolloGateway(options.supergraph, (name) => {
    const subgraph = options.config?.subgraphs.find((candidate) => candidate.name === name);
    if (subgraph?.shards) return shardedDataSource(shardGroup(options, document, subgraph, endpoints.open));
    return endpointDataSource(endpoints.open(subgraph?.url ?? urls.get(name) ?? '').send);
  });
  const server = await startServer({
    host: options.host,
    port: options.port,
    gateway,
    validationRules: [reservedAlias(hiddenPrefix)],
    openSchema: !options.settings.production,
    maxBodyBytes: options.settings.maxBodyBytes,
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
