import type { Change, Source } from '@tripgraph/kit/sync/source';
import type { ScheduleItem } from '../schedule/scheduleItem.js';
import { readRecord } from '../source/readRecord.js';
import { withoutNulls } from '../source/withoutNulls.js';
import { sourceKeyPattern } from '../tour/tourId.js';
import { readFeed, type Feed } from './feed.js';
import { scheduleItem } from './scheduleItem.js';
import { scheduleShape } from './scheduleShape.js';
import type { ViatorApi } from './viatorApi.js';

/** A schedule without bookable items says that its product cannot be booked ("Ingesting and updating availability schedules"). */
const feedOf = (pageSize: number): Feed<ScheduleItem> => ({
  path: '/availability/schedules/modified-since',
  member: 'availabilitySchedules',
  pageSize,
  changesOf: async (records) =>
    records.map(({ key, raw }) =>
      readRecord(scheduleShape.safeParse(withoutNulls(raw)), raw, key, (schedule): Change<ScheduleItem> =>
        schedule.bookableItems.length === 0
          ? { kind: 'DELETE', key: schedule.productCode }
          : { kind: 'UPSERT', key: schedule.productCode, item: scheduleItem(schedule) },
      ),
    ),
});

/** A year of sold-out days is some 40 kB. */
const usualPageSize = 200;

/**
 * When Viator's products take place and what they cost: a feed of its own, with cursors of its own. As with products,
 * a run without a cursor does not tell of what has long been gone.
 */
export const schedulesSource = (api: ViatorApi, pageSize = usualPageSize): Source<ScheduleItem> => {
  const feed = feedOf(pageSize);
  return {
    name: 'viator-schedules',
    full: (resumeAt, signal) => readFeed(api, feed, resumeAt, signal),
    delta: (since, signal) => readFeed(api, feed, since, signal),
    deletions: 'ABSENT',
    retry: async function* (keys, signal) {
      for (const key of keys.filter((one) => sourceKeyPattern.test(one))) {
        const raw = await api.get(`/availability/schedules/${key}`, {}, signal);
        const changes: ReadonlyArray<Change<ScheduleItem>> =
          raw === null ? [{ kind: 'DELETE', key }] : await feed.changesOf([{ key, raw }], signal);
        yield { changes, watermark: null };
      }
    },
  };
};
