import type { ShardGroup } from './shardMap.js';

/** A range of buckets as it is drawn: where it begins and how wide it is, from 0 to 1 of all buckets. */
export type BucketBar = {
  readonly shard: string;
  /** Which of the group's shards it is, to choose a colour by. */
  readonly number: number;
  readonly from: number;
  readonly share: number;
  readonly range: string;
};

/** A range as people write it, such as `0-341`. */
export const rangeText = ([from, to]: readonly [number, number]): string => (from === to ? `${from}` : `${from}-${to}`);

/** All buckets of a group in their order, each range with its owner. */
export const bucketBars = ({ bucketCount, shards }: ShardGroup): readonly BucketBar[] =>
  shards
    .flatMap(({ name, buckets }, number) =>
      buckets.map(([from, to]) => ({
        shard: name,
        number,
        from: from / bucketCount,
        share: (to - from + 1) / bucketCount,
        range: rangeText([from, to]),
      })),
    )
    .sort((one, other) => one.from - other.from);
