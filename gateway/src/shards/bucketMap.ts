import { bucketCount } from '@tripgraph/addressing/bucket';

/** One instance of a sharded subgraph and the buckets that it owns, both ends included. */
export type Shard = { readonly name: string; readonly from: number; readonly to: number };

/** Who owns which bucket: every bucket 0..1023 has exactly one owner. */
export type BucketMap = {
  readonly shards: readonly string[];
  /** The shard's name, for a bucket 0..1023. */
  readonly ownerOf: (bucket: number) => string;
  /** The ranges of a shard as text, such as `0-341`. */
  readonly rangesOf: (shard: string) => string[];
};

const range = (from: number, to: number): string => (from === to ? `${from}` : `${from}-${to}`);

/** What keeps `shards` from being a bucket map, one sentence each; empty when nothing does. */
export const findBucketMapProblems = (shards: readonly Shard[]): string[] => {
  const problems: string[] = [];
  const owners: Array<string | undefined> = new Array<string | undefined>(bucketCount).fill(undefined);
  for (const { name, from, to } of shards) {
    if (from > to || from < 0 || to >= bucketCount) {
      problems.push(`shard "${name}": buckets ${from}-${to} are not a range within 0-${bucketCount - 1}`);
      continue;
    }
    const taken = owners.findIndex((owner, bucket) => bucket >= from && bucket <= to && owner !== undefined);
    if (taken >= 0) problems.push(`bucket ${taken} belongs to both "${owners[taken]}" and "${name}"`);
    owners.fill(name, from, to + 1);
  }
  const first = owners.indexOf(undefined);
  if (first >= 0 && problems.length === 0) {
    const end = owners.findIndex((owner, bucket) => bucket > first && owner !== undefined);
    problems.push(`no shard owns bucket ${range(first, (end < 0 ? bucketCount : end) - 1)}`);
  }
  return problems;
};

/** Builds the map. Throws when `findBucketMapProblems` finds any. One shard may own several ranges. */
export const bucketMapOf = (shards: readonly Shard[]): BucketMap => {
  const problems = findBucketMapProblems(shards);
  if (problems.length > 0) throw new Error(`the bucket map is wrong: ${problems.join('; ')}`);
  const owners = new Array<string>(bucketCount);
  for (const { name, from, to } of shards) owners.fill(name, from, to + 1);
  return {
    shards: [...new Set(shards.map(({ name }) => name))],
    ownerOf: (bucket) => owners[bucket] as string,
    rangesOf: (shard) => shards.filter(({ name }) => name === shard).map(({ from, to }) => range(from, to)),
  };
};
