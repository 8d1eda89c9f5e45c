import { bucketCount } from '@tripgraph/addressing/bucket';

/** One shard of the activities: its name, its database, and the first and last bucket that it owns. */
export type ShardSlice = {
  readonly name: string;
  readonly database: string;
  readonly firstBucket: number;
  readonly lastBucket: number;
};

/** Ports of everything that runs, on 127.0.0.1. */
export type Ports = {
  readonly gateway: number;
  readonly postgres: number;
  readonly places: number;
  readonly carts: number;
  /** In the order of the shards. */
  readonly activities: readonly number[];
};

export const placesDatabase = 'places';
export const cartsDatabase = 'carts';
export const mostShards = 64;

/** Buckets in even ranges: sizes differ by one at most, larger ones first. */
export const sliceBuckets = (shards: number): readonly ShardSlice[] => {
  const size = Math.floor(bucketCount / shards);
  const larger = bucketCount % shards;
  return Array.from({ length: shards }, (_slice, index) => {
    const firstBucket = index * size + Math.min(index, larger);
    return {
      name: `activities-${index + 1}`,
      database: `activities_${index + 1}`,
      firstBucket,
      lastBucket: firstBucket + size + (index < larger ? 1 : 0) - 1,
    };
  });
};

/** Says whether a slice owns a bucket. */
export const ownsBucket =
  ({ firstBucket, lastBucket }: ShardSlice) =>
  (bucket: number): boolean =>
    bucket >= firstBucket && bucket <= lastBucket;

/** All ports lie in one block that starts at the gateway's: 4000 brings 4005, 4010, 4011 and 4021 and up. */
export const portsFrom = (gateway: number, shards: number): Ports => ({
  gateway,
  postgres: gateway + 5,
  places: gateway + 10,
  carts: gateway + 11,
  activities: Array.from({ length: shards }, (_shard, index) => gateway + 21 + index),
});
