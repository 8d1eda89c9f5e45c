import { bucketCount } from '@tripgraph/addressing/bucket';
import { findBucketMapProblems, type Shard } from '../shards/bucketMap.js';
import type { YamlProblem } from '@tripgraph/yaml/problem';
import type { WrittenConfig } from './configShape.js';

/** A further process that answers queries alone; one that `servesPartners` knows at once what was written. */
export type Replica = { readonly url: string; readonly servesPartners: boolean };

/** One instance of a sharded subgraph: where it is and which buckets it owns. */
export type ShardEndpoint = {
  readonly name: string;
  readonly url: string;
  readonly ranges: readonly Shard[];
  readonly replicas?: readonly Replica[] | undefined;
};

type WrittenShards = NonNullable<WrittenConfig['subgraphs'][string]['shards']>;

const rangesOf = (name: string, text: string): Shard[] =>
  text.split(',').map((range) => {
    const [from = '', to = from] = range.trim().split('-');
    return { name, from: Number(from), to: Number(to) };
  });

/** Replicas as they are written, of a shard or of a subgraph of one instance. */
export const replicasOf = (written: WrittenShards[number]['replicas']): Replica[] | undefined =>
  written?.map(({ routing_url: url, serves }) => ({ url, servesPartners: serves === 'all' }));

/** The shards of a subgraph, with their buckets as ranges. */
export const shardsOf = (written: WrittenShards): ShardEndpoint[] =>
  written.map(({ name, routing_url: url, buckets, replicas }) => ({
    name,
    url,
    ranges: rangesOf(name, buckets),
    ...(replicas && { replicas: replicasOf(replicas) }),
  }));

/** Why a range cannot be owned beside those before it; undefined when it can. */
const rangeProblem = ({ name, from, to }: Shard, before: readonly Shard[]): string | undefined => {
  if (from > to || to >= bucketCount) return `buckets ${from}-${to} are not a range within 0-${bucketCount - 1}`;
  const rival = before.find((other) => other.from <= to && from <= other.to);
  if (!rival) return undefined;
  const bucket = Math.max(rival.from, from);
  return rival.name === name
    ? `bucket ${bucket} is listed twice`
    : `bucket ${bucket} belongs to both "${rival.name}" and "${name}"`;
};

/**
 * What is wrong with the shards of a subgraph, at the shard that is wrong: of two that want the same name or bucket it is
 * the later one. Buckets that nobody owns are a problem of the whole list.
 */
export const shardProblems = (shards: readonly ShardEndpoint[]): YamlProblem[] => {
  const problems: YamlProblem[] = [];
  const names = new Set<string>();
  const before: Shard[] = [];
  shards.forEach(({ name, ranges }, index) => {
    if (names.has(name)) problems.push({ path: [index, 'name'], message: `two shards are named "${name}"` });
    names.add(name);
    for (const range of ranges) {
      const message = rangeProblem(range, before);
      if (message === undefined) before.push(range);
      else problems.push({ path: [index, 'buckets'], message });
    }
  });
  if (problems.length > 0) return problems;
  return findBucketMapProblems(before).map((message) => ({ path: [], message }));
};
