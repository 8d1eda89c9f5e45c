import { bucketCount } from '@tripgraph/addressing/bucket';

/** One shard of the activities: its name, its database, and the first and last bucket that it owns. */
export type ShardSlice = {
  readonly name: string;
  readonly database: string;
  readonly firstBucket: number;
  readonly lastBucket: number;
};

/** Subgraphs whose contents come from sources of others, each with a database of its own; its name is also the database's. */
export const contentSubgraphs = ['articles', 'books', 'tours', 'lodgings'] as const;
export type ContentSubgraph = (typeof contentSubgraphs)[number];

/** Subgraphs that have a sync. */
export const syncedSubgraphs = ['places', ...contentSubgraphs] as const;
export type SyncedSubgraph = (typeof syncedSubgraphs)[number];

/** Ports of everything that runs, on 127.0.0.1. */
export type Ports = {
  readonly gateway: number;
  readonly postgres: number;
  readonly places: number;
  readonly carts: number;
  readonly content: Readonly<Record<ContentSubgraph, number>>;
  readonly simulators: number;
  /** Where each sync shows its metrics and its health. */
  readonly syncs: Readonly<Record<SyncedSubgraph, number>>;
  /** In the order of the shards. */
  readonly activities: readonly number[];
};

/** Where a process shows its metrics that answers on `port`. */
export const metricsPortOf = (port: number): number => port + 100;

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

/**
 * All ports lie in one block that starts at the gateway's: 4000 brings 4005, 4010 to 4015, 4021 and up for the shards, 4086 for
 * the simulators and 4090 to 4094 for the syncs. Metrics of gateway and subgraphs are a hundred above them, up to 4184.
 */
export const portsFrom = (gateway: number, shards: number): Ports => ({
  gateway,
  postgres: gateway + 5,
  places: gateway + 10,
  carts: gateway + 11,
  content: { articles: gateway + 12, books: gateway + 13, tours: gateway + 14, lodgings: gateway + 15 },
  simulators: gateway + 86,
  syncs: {
    places: gateway + 90,
    articles: gateway + 91,
    books: gateway + 92,
    tours: gateway + 93,
    lodgings: gateway + 94,
  },
  activities: Array.from({ length: shards }, (_shard, index) => gateway + 21 + index),
});

/** Of a gateway: with it the metrics of the last shard there may be still have a port. */
export const highestGatewayPort = 65_535 - metricsPortOf(Math.max(...portsFrom(0, mostShards).activities));
