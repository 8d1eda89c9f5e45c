import type { ActivityRecord, SupplierRecord } from '@tripgraph/activities/load/records';
import { bucketOfNaturalKey } from '@tripgraph/addressing/bucket';
import type { PlaceNode } from '@tripgraph/places/load/placeNode';
import { makeActivity } from './activity.js';
import { createAtlas } from './atlas.js';
import { shareActivities } from './sizes.js';
import { makeSupplier, naturalKeyOf, type Supplier } from './supplier.js';

export type CatalogueOptions = {
  /** Whole number from 0 below 2^32. */
  readonly seed: number;
  readonly activities: number;
  readonly suppliers: number;
  readonly places: readonly PlaceNode[];
  /** The bucket of a supplier, 0..1023; it shows in ids and nowhere else. */
  readonly bucketOfSupplier?: (naturalKey: string) => number;
};

export type SupplierWithActivities = {
  readonly bucket: number;
  readonly supplier: SupplierRecord;
  /** How many activities there are to read. */
  readonly activityCount: number;
  /** Made as they are read, anew each time. */
  readonly activities: Iterable<ActivityRecord>;
};

const lazily = <Value>(make: () => Iterator<Value>): Iterable<Value> => ({ [Symbol.iterator]: make });

/**
 * A catalogue that `seed` fixes for good, one supplier after the other and nothing kept: reading a million takes no more
 * memory than reading ten. Throws when no place can hold a supplier.
 */
export const generateCatalogue = (options: CatalogueOptions): Iterable<SupplierWithActivities> => {
  const { seed, activities, suppliers, places, bucketOfSupplier = bucketOfNaturalKey } = options;
  const atlas = createAtlas(places);
  const sizes = shareActivities(seed, activities, suppliers);
  const activitiesOf = function* (number: number, supplier: Supplier): Generator<ActivityRecord> {
    const size = sizes[number] ?? 0;
    for (let index = 0; index < size; index += 1) yield makeActivity(seed, number, index, supplier, atlas);
  };
  return lazily(function* () {
    for (let number = 0; number < suppliers; number += 1) {
      const bucket = bucketOfSupplier(naturalKeyOf(number));
      const supplier = makeSupplier(seed, number, atlas, bucket);
      yield {
        bucket,
        supplier: supplier.record,
        activityCount: sizes[number] ?? 0,
        activities: lazily(() => activitiesOf(number, supplier)),
      };
    }
  });
};
