import { parse } from 'graphql';
import type { GatewayOptions, Graph } from './app.js';
import type { GatewaySettings } from './config.js';
import type { ShardGroup } from './engine/askShards.js';
import type { Send } from './engine/send.js';
import type { Subgraph } from './engine/subgraph.js';
import type { EndpointOptions, EndpointWatch } from './fetch/endpoint.js';
import { openEndpoints, type EndpointName, type Endpoints } from './fetch/endpoints.js';
import type { TakeTurn } from './fetch/inFlight.js';
import { signWith } from './fetch/signature.js';
import { bucketMapOf } from './shards/bucketMap.js';
import { placeSubgraphs, type PlacedSubgraph } from './supergraph/placeSubgraphs.js';
import { readRules } from './supergraph/readRules.js';

/** How a subgraph is asked: as the configuration says of it, else as the settings say of all. */
export const policyOf = (
  settings: GatewaySettings,
  traffic: PlacedSubgraph['traffic'],
): Omit<EndpointOptions, 'url' | 'replicas' | 'takeTurn'> => {
  const requestTimeoutMs = traffic?.requestTimeoutMs ?? settings.subgraphTimeoutMs;
  const consecutiveFailures = traffic?.breakerFailures ?? settings.breakerFailures;
  const [secret] = settings.subgraphSecrets;
  return {
    connectTimeoutMs: traffic?.connectTimeoutMs ?? settings.connectTimeoutMs,
    headerTimeoutMs: traffic?.headerTimeoutMs ?? requestTimeoutMs,
    requestTimeoutMs,
    maxConnections: traffic?.maxConnections ?? settings.maxConnectionsPerEndpoint,
    maxRunning: traffic?.maxRunning ?? Math.ceil(settings.maxRunningRequests / 4),
    maxAnswerBytes: traffic?.maxAnswerBytes ?? settings.maxAnswerBytes,
    shareInFlight: settings.shareInFlight,
    retryPercent: traffic?.retryPercent ?? settings.retryPercent,
    hedgePercent: traffic?.hedgePercent ?? settings.hedgePercent,
    ...(secret !== undefined && { sign: signWith(secret) }),
    breaker:
      consecutiveFailures === 0
        ? undefined
        : {
            consecutiveFailures,
            probeAfterMs: traffic?.probeAfterMs ?? settings.breakerProbeAfterMs,
            silentAfterMs: traffic?.silentAfterMs ?? settings.breakerSilentAfterMs,
          },
  };
};

const shardGroup = (
  { onCall, settings }: GatewayOptions,
  { name: subgraph, rules, shards, traffic }: Extract<PlacedSubgraph, { kind: 'shards' }>,
  endpoints: Endpoints,
): ShardGroup => {
  const policy = policyOf(settings, traffic);
  const sends = new Map<string, Send>(
    shards.map(({ name: shard, url, replicas }) => [
      shard,
      endpoints.open({ subgraph, shard }, { ...policy, url, replicas }),
    ]),
  );
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
  const openOne = (placed: PlacedSubgraph): Subgraph => {
    if (placed.kind === 'shards') return { kind: 'shards', group: shardGroup(options, placed, endpoints) };
    const { name, url, replicas, traffic, checkKeys } = placed;
    const rules = readRules(supergraph, name);
    return {
      kind: 'endpoint',
      send: endpoints.open({ subgraph: name }, { ...policyOf(options.settings, traffic), url, replicas }),
      repeatRules: rules,
      keyRules: checkKeys === false ? undefined : rules,
    };
  };
  return new Map(placeSubgraphs(supergraph, graph.config).map((placed) => [placed.name, openOne(placed)]));
};

/**
 * Says at the start that nothing is signed where it should be. It is no reason not to start: subgraphs of others know nothing of
 * signatures, and ours do not serve without.
 */
export const warnOfUnsigned = ({ settings, log }: Pick<GatewayOptions, 'settings' | 'log'>): void => {
  if (!settings.production || settings.subgraphSecrets.length > 0) return;
  log('not signing');
};

/** How an endpoint is called in the log, or its replica of that number. */
const logName = ({ subgraph, shard = subgraph }: EndpointName, instance: number): string =>
  instance === 0 ? shard : `${shard}/replica-${instance}`;

/** What opens endpoints, none opened yet; what happens at them is logged where somebody should know, and told on. */
export const openGraphEndpoints = (
  { onRequest, log }: GatewayOptions,
  watch: (name: EndpointName) => EndpointWatch,
  takeTurn: TakeTurn,
): Endpoints => {
  const watchLogged = (name: EndpointName): EndpointWatch => {
    const { onEvent, ...watching } = watch(name);
    return {
      ...watching,
      onEvent: (event, instance) => {
        if (event === 'opened') log('endpoint left alone', { endpoint: logName(name, instance) });
        if (event === 'closed') log('endpoint asked', { endpoint: logName(name, instance) });
        onEvent?.(event, instance);
      },
    };
  };
  return openEndpoints(onRequest, watchLogged, takeTurn);
};
