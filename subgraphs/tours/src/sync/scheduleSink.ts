import type { Sink } from '@tripgraph/kit/sync/source';
import type { ScheduleItem } from '../schedule/scheduleItem.js';
import { deleteSchedules } from '../sql/deleteSchedules.js';
import { tourId } from '../tour/tourId.js';

const columns = ['tour_id', 'currency', 'precision', 'from_price', 'from_price_before_discount', 'rules'] as const;

// Rules are an array, which COPY would take for one of PostgreSQL's.
const row = (item: ScheduleItem): readonly unknown[] => [
  item.tourId,
  item.currency,
  item.precision,
  item.fromPrice,
  item.fromPriceBeforeDiscount,
  JSON.stringify(item.rules),
];

/** Writes the schedules of Viator's products; whether their tours are there does not matter. */
export const scheduleSink: Sink<ScheduleItem> = {
  upsert: async (transaction, changed) => {
    const items = changed.map(({ item }) => item);
    await transaction.query(deleteSchedules(items.map((item) => item.tourId)));
    await transaction.copy('tour_schedule', columns, items.map(row));
  },
  remove: async (transaction, keys) => {
    await transaction.query(deleteSchedules(keys.map((key) => tourId('VIATOR', key))));
  },
};
