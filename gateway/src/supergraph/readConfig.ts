import { parseYaml } from '@tripgraph/yaml/parseYaml';
import { shapeProblems, type YamlProblem } from '@tripgraph/yaml/problem';
import { cachePolicyOf, type CachePolicy } from './cachePolicy.js';
import { configShape, type WrittenConfig } from './configShape.js';
import { replicasOf, shardProblems, shardsOf, type Replica, type ShardEndpoint } from './configShards.js';
import { expandEnvironment, type Precedence } from './expandEnvironment.js';
import { expandValues } from './expandValues.js';
import { trafficOf, type Traffic } from './trafficShape.js';

export type SubgraphConfig = {
  readonly name: string;
  readonly url: string;
  /** Path of the schema file, as written: relative to supergraph.yaml. */
  readonly schemaFile: string;
  /** Undefined for a subgraph of one instance. */
  readonly shards: readonly ShardEndpoint[] | undefined;
  /** Of a subgraph of one instance; shards have their own. */
  readonly replicas?: readonly Replica[] | undefined;
  /** How it is asked, where that differs from the gateway's settings. */
  readonly traffic?: Traffic | undefined;
  /** How long its answers may be given again; undefined is the default. */
  readonly cache?: CachePolicy;
  /** Whether entities are asked for their keys; undefined is yes. */
  readonly checkKeys?: boolean;
};

export type SupergraphConfig = { readonly federationVersion: string; readonly subgraphs: readonly SubgraphConfig[] };

const subgraphOf = (name: string, written: WrittenConfig['subgraphs'][string]): SubgraphConfig => ({
  name,
  url: written.routing_url,
  schemaFile: written.schema.file,
  shards: written.shards && shardsOf(written.shards),
  ...(written.replicas && { replicas: replicasOf(written.replicas) }),
  ...(written.traffic && { traffic: trafficOf(written.traffic) }),
  ...(written.cache && { cache: cachePolicyOf(written.cache) }),
  ...(written.check_keys !== undefined && { checkKeys: written.check_keys }),
});

/** What is said of one instance does not hold for shards, each of which has instances of its own. */
const problemsOfReplicas = ({ name, shards, replicas }: SubgraphConfig): YamlProblem[] =>
  shards && replicas
    ? [{ path: ['subgraphs', name, 'replicas'], message: 'belongs under each of the shards, not beside them' }]
    : [];

/** Shards are ours, and what they answer is always checked. */
const problemsOfKeys = ({ name, shards, checkKeys }: SubgraphConfig): YamlProblem[] =>
  shards && checkKeys !== undefined
    ? [
        {
          path: ['subgraphs', name, 'check_keys'],
          message: 'is for a subgraph without shards: what shards say is checked',
        },
      ]
    : [];

const problemsOfShards = ({ name, shards }: SubgraphConfig): YamlProblem[] =>
  shards
    ? shardProblems(shards).map(({ path, message }) => ({ path: ['subgraphs', name, 'shards', ...path], message }))
    : [];

/**
 * Reads the text of a supergraph.yaml: rover's format with `cache` and `shards` under subgraphs. Throws InvalidYaml with
 * every problem and its line: unknown keys, wrong values, unset variables, buckets that overlap or that nobody owns.
 */
export const readConfig = (
  file: string,
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
  precedence: Precedence = 'environment',
): SupergraphConfig => {
  const { content, invalid } = parseYaml(file, text);
  const expanded = expandValues(content, (value) => expandEnvironment(value, environment, precedence));
  if (expanded.problems.length > 0) throw invalid(expanded.problems);
  const written = configShape.safeParse(expanded.value);
  if (!written.success) throw invalid(shapeProblems(written.error));
  const subgraphs = Object.entries(written.data.subgraphs).map(([name, subgraph]) => subgraphOf(name, subgraph));
  const problems = subgraphs.flatMap((subgraph) => [
    ...problemsOfShards(subgraph),
    ...problemsOfReplicas(subgraph),
    ...problemsOfKeys(subgraph),
  ]);
  if (problems.length > 0) throw invalid(problems);
  return { federationVersion: written.data.federation_version.slice(1), subgraphs };
};
