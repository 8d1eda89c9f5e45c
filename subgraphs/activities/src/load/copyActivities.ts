import type { Transaction } from '@tripgraph/kit/transaction';
import { activityColumns, activityValues } from './columns.js';
import type { ActivityRecord, Records } from './records.js';
import { allotmentColumns, allotmentRows, scheduleColumns, scheduleRows } from './scheduleColumns.js';

/** As many as are held in memory, to be sent to one table after the other. */
const activitiesPerBatch = 1_000;

const batchesOf = async function* <Record>(records: Records<Record>, size: number): AsyncGenerator<readonly Record[]> {
  let batch: Record[] = [];
  for await (const record of records) {
    if (batch.push(record) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
};

/** Fails, naming the zone, when the server does not know one of them: no time of its activities could be found. */
const checkTimeZones = (zones: ReadonlySet<string>) => ({
  name: 'check_time_zones',
  text: 'select now() at time zone zone from unnest($1::text[]) as zone',
  values: [[...zones]],
});

/**
 * Sends activities and what hangs on them, and says how many activities there were. `note` is told the number sent so far.
 * Rejects when a time zone is none.
 */
export const copyActivities = async (
  transaction: Transaction,
  activities: Records<ActivityRecord>,
  note: (activities: number) => void,
): Promise<number> => {
  const zones = new Set<string>();
  let sent = 0;
  for await (const batch of batchesOf(activities, activitiesPerBatch)) {
    for (const { timeZone } of batch) zones.add(timeZone);
    sent += await transaction.copy('activity', activityColumns, batch.map(activityValues));
    await transaction.copy('schedule', scheduleColumns, batch.flatMap(scheduleRows));
    await transaction.copy('allotment', allotmentColumns, batch.flatMap(allotmentRows));
    note(sent);
  }
  await transaction.query(checkTimeZones(zones));
  return sent;
};
