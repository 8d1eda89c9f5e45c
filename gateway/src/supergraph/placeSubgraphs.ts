import { Kind, type DocumentNode } from 'graphql';
import type { ShardRules } from '../shards/rules.js';
import { checkRules } from './checkRules.js';
import type { Replica, ShardEndpoint } from './configShards.js';
import { directivesNamed, routingUrlsOf } from './joinDirectives.js';
import type { SupergraphConfig } from './readConfig.js';
import { readRules } from './readRules.js';
import type { Traffic } from './trafficShape.js';
import { refuseUnfollowedRules } from './unfollowedRules.js';

/** Where a subgraph is: at one address, or on shards with the rules that say which of them to ask; and how it is asked. */
export type PlacedSubgraph = { readonly name: string; readonly traffic?: Traffic | undefined } & (
  | {
      readonly kind: 'endpoint';
      readonly url: string;
      readonly replicas?: readonly Replica[] | undefined;
      /** Whether its entities are asked for their keys; undefined is yes. */
      readonly checkKeys?: boolean | undefined;
    }
  | { readonly kind: 'shards'; readonly rules: ShardRules; readonly shards: readonly ShardEndpoint[] }
);

/** Federation 1 knows nothing of what shard rules and the engine rely on, and Apollo's library reads it all the same. */
const refuseFederation1 = (supergraph: DocumentNode): void => {
  const isOld = supergraph.definitions.some(
    (definition) => definition.kind === Kind.SCHEMA_DEFINITION && directivesNamed(definition, 'core').length > 0,
  );
  if (isOld) throw new Error('The supergraph is one of Federation 1: compose it with Federation 2.');
};

const placeShards = (supergraph: DocumentNode, name: string, shards: readonly ShardEndpoint[]): PlacedSubgraph => {
  const rules = readRules(supergraph, name);
  if (!rules) throw new Error(`The supergraph has no subgraph "${name}".`);
  return { kind: 'shards', name, rules, shards };
};

const placeEndpoint = (name: string, url: string): PlacedSubgraph => {
  if (url.trim() !== '') return { kind: 'endpoint', name, url };
  throw new Error(
    `The supergraph does not say where the subgraph "${name}" is: give --config a file with its routing_url.`,
  );
};

const refuseBrokenRules = (supergraph: DocumentNode, placed: readonly PlacedSubgraph[]): void => {
  const problems = placed.flatMap((subgraph) =>
    subgraph.kind === 'shards'
      ? checkRules(supergraph, subgraph.name, subgraph.rules).map(
          ({ coordinate, message }) => `  ${subgraph.name}: ${coordinate}: ${message}`,
        )
      : [],
  );
  if (problems.length > 0) throw new Error(`The supergraph's shard rules do not add up:\n${problems.join('\n')}`);
};

/**
 * Says where each subgraph of a supergraph is: where the configuration says, else where the supergraph says. Throws an
 * Error for what could not be served rightly: a subgraph that only one of both knows or that is nowhere, shard rules that
 * contradict themselves, and shard rules without shards to follow them.
 */
export const placeSubgraphs = (
  supergraph: DocumentNode,
  config: SupergraphConfig | undefined,
): readonly PlacedSubgraph[] => {
  const urls = routingUrlsOf(supergraph);
  const configured = new Map(config?.subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  const unknown = [...configured.keys()].find((name) => !urls.has(name));
  if (unknown !== undefined) {
    throw new Error(`The configuration names the subgraph "${unknown}", which the supergraph does not have.`);
  }
  refuseFederation1(supergraph);
  refuseUnfollowedRules(supergraph, [...urls.keys()], (name) => configured.get(name)?.shards !== undefined);
  const placed = [...urls].map(([name, url]) => {
    const { shards, url: configuredUrl = url, replicas, traffic, checkKeys } = configured.get(name) ?? {};
    const at = shards ? placeShards(supergraph, name, shards) : placeEndpoint(name, configuredUrl);
    return {
      ...at,
      ...(!shards && replicas && { replicas }),
      ...(!shards && checkKeys !== undefined && { checkKeys }),
      ...(traffic && { traffic }),
    };
  });
  refuseBrokenRules(supergraph, placed);
  return placed;
};
