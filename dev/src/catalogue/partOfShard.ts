import type { ActivityRecord, SupplierRecord } from '@tripgraph/activities/load/records';
import type { SupplierWithActivities } from './generateCatalogue.js';

/** What one shard loads. Both can be read any number of times. */
export type ShardPart = {
  readonly suppliers: Iterable<SupplierRecord>;
  readonly activities: Iterable<ActivityRecord>;
};

/**
 * The suppliers of a catalogue whose bucket the shard owns, and their activities. Activities of others are never made, so
 * that reading the parts of all shards makes each activity once, and each part is read at its own shard's pace.
 */
export const partOfShard = (
  catalogue: Iterable<SupplierWithActivities>,
  owns: (bucket: number) => boolean,
): ShardPart => ({
  suppliers: {
    *[Symbol.iterator]() {
      for (const { bucket, supplier } of catalogue) if (owns(bucket)) yield supplier;
    },
  },
  activities: {
    *[Symbol.iterator]() {
      for (const { bucket, activities } of catalogue) if (owns(bucket)) yield* activities;
    },
  },
});

/** How many activities a part holds; none is made to count them. */
export const countActivities = (
  catalogue: Iterable<SupplierWithActivities>,
  owns: (bucket: number) => boolean,
): number => {
  let count = 0;
  for (const { bucket, activityCount } of catalogue) if (owns(bucket)) count += activityCount;
  return count;
};
