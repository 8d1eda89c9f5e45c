import { encodeId } from '@tripgraph/addressing/id';
import { bucketCount } from '@tripgraph/addressing/bucket';
import type { PlaceNode } from '@tripgraph/places/load/placeNode';
import { activityOf, supplierOf } from '../../bookings/stress/offers.js';
import type { CataloguePart } from '../../world.js';
import { nameOf, placeIdOf, titleOf } from '../values.js';

const bucketsInUse = 24;
const activitiesPerBucket = 250;

/** Buckets spread evenly, so that each shard has as many. */
const buckets = Array.from({ length: bucketsInUse }, (_, index) =>
  Math.floor(((index + 0.5) * bucketCount) / bucketsInUse),
);

const idsIn = (bucket: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, number) => encodeId({ prefix: 'act', bucket, uuid: BigInt(number + 1) }));

/** The ids of all activities whose buckets pass; `each`: so many in each bucket. */
export const activityIds = (owns: (bucket: number) => boolean, each = activitiesPerBucket): readonly string[] =>
  buckets.filter(owns).flatMap((bucket) => idsIn(bucket, each));

/** Activities whose titles and places follow from their ids. */
export const provenParts = (): readonly CataloguePart[] =>
  buckets.map((bucket) => ({
    bucket,
    supplier: supplierOf(bucket),
    activities: idsIn(bucket, activitiesPerBucket).map((id, index) => ({
      ...activityOf(bucket, index + 1, []),
      title: titleOf(id),
      placeId: placeIdOf(id),
      placeAncestorIds: ['plc_world'],
    })),
  }));

/** Their places, whose names follow from their ids. */
export const provenPlaces = (): readonly PlaceNode[] =>
  [...new Set(activityIds(() => true).map(placeIdOf))].map((id) => ({
    id,
    kind: 'CITY',
    name: nameOf(id),
    slug: id,
    path: id,
    parentId: null,
    ancestorIds: [],
    latitude: null,
    longitude: null,
    population: null,
    timeZone: null,
    countryCode: null,
  }));
