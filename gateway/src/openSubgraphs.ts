import { parse } from 'graphql';
import type { GatewayOptions, Graph } from './app.js';
import type { ShardGroup } from './engine/askShards.js';
import type { Send } from './engine/send.js';
import type { Subgraph } from './engine/subgraph.js';
import { openEndpoints, type Endpoints } from './fetch/endpoints.js';
import { bucketMapOf } from './shards/bucketMap.js';
import { placeSubgraphs, type PlacedSubgraph } from './supergraph/placeSubgraphs.js';
import { readRules } from './supergraph/readRules.js';

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

/** The subgraphs of a supergraph, each over its endpoints. Throws for what `placeSubgraphs` refuses. */
export const openSubgraphs = (options: GatewayOptions, graph: Graph, endpoints: Endpoints): Map<string, Subgraph> => {
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

/** What opens endpoints as the settings say, none opened yet. */
export const openGraphEndpoints = ({ settings, onRequest, log }: GatewayOptions): Endpoints =>
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
