import type { Sink } from '@tripgraph/kit/sync/source';
import type { TourSource } from '../generated/resolvers.js';
import { deleteTours } from '../sql/deleteTours.js';
import { tourId } from '../tour/tourId.js';
import type { TourItem } from '../tour/tourItem.js';

const tourColumns = [
  'id',
  'source',
  'source_key',
  'title',
  'popularity',
  'time_zone',
  'updated_at',
  'content',
] as const;
const placeColumns = ['tour_id', 'position', 'name', 'place_id', 'matched_by', 'confidence', 'wanted'] as const;
const spotColumns = ['place_id', 'list', 'popularity', 'tour_id'] as const;

const idOf = ({ source, sourceKey }: TourItem): string => tourId(source, sourceKey);

const tourRow = (item: TourItem): readonly unknown[] => {
  const { source, sourceKey, title, popularity, timeZone, updatedAt, content } = item;
  return [idOf(item), source, sourceKey, title, popularity, timeZone, updatedAt, content];
};

const placeRows = (item: TourItem): ReadonlyArray<readonly unknown[]> =>
  item.visits.map(({ name, wanted, found }, position) => [
    idOf(item),
    position,
    name,
    found?.placeId,
    found?.matchedBy,
    found?.confidence,
    wanted,
  ]);

/** A tour is at each place that it visits and at everything above, once in each of its two lists. */
const spotRows = (item: TourItem): ReadonlyArray<readonly unknown[]> => {
  const placeIds = new Set(item.visits.flatMap(({ found }) => (found ? [found.placeId, ...found.ancestorIds] : [])));
  return [...placeIds].flatMap((placeId) =>
    ['ALL', item.source].map((list) => [placeId, list, item.popularity, idOf(item)]),
  );
};

/** Writes tours of one source: a tour that has changed takes the place of the one before, with all places that it is at. */
export const tourSink = (source: TourSource): Sink<TourItem> => ({
  upsert: async (transaction, changed) => {
    const items = changed.map(({ item }) => item);
    await transaction.query(deleteTours(items.map(idOf)));
    await transaction.copy('tour', tourColumns, items.map(tourRow));
    await transaction.copy('tour_place', placeColumns, items.flatMap(placeRows));
    await transaction.copy('tour_at', spotColumns, items.flatMap(spotRows));
  },
  remove: async (transaction, keys) => {
    await transaction.query(deleteTours(keys.map((key) => tourId(source, key))));
  },
});
