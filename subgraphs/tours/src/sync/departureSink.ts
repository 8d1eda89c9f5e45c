import type { Sink } from '@tripgraph/kit/sync/source';
import type { DepartureItem } from '../departures/departureItem.js';
import { deleteDepartures } from '../sql/deleteDepartures.js';

const columns = [
  'id',
  'tour_id',
  'start_date',
  'finish_date',
  'status',
  'places_left',
  'from_prices',
  'prices',
] as const;

// Prices are arrays, which COPY would take for PostgreSQL's.
const row = (item: DepartureItem): readonly unknown[] => [
  item.id,
  item.tourId,
  item.startDate,
  item.finishDate,
  item.status,
  item.placesLeft,
  JSON.stringify(item.fromPrices),
  JSON.stringify(item.prices),
];

/** Writes the departures of G Adventures; whether their tours are there does not matter. */
export const departureSink: Sink<DepartureItem> = {
  upsert: async (transaction, changed) => {
    const items = changed.map(({ item }) => item);
    await transaction.query(deleteDepartures(items.map(({ id }) => id)));
    await transaction.copy('tour_departure', columns, items.map(row));
  },
  remove: async (transaction, keys) => {
    await transaction.query(deleteDepartures(keys));
  },
};
