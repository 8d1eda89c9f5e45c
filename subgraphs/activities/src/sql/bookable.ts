import type { AskedTime } from '../booking/outcome.js';

/** The values of bookableTime's parameters. */
export const bookableValues = ({ activityId, optionId, availabilityId }: AskedTime): readonly unknown[] => [
  activityId,
  optionId,
  availabilityId.slice(0, 10),
  availabilityId,
];

/**
 * The time $4 of option $2 as the schedule has it now, when it can be booked by the database's clock. The clock is read once,
 * after the locks that the transaction took before.
 */
export const bookableTime = `
  moment as materialized (select clock_timestamp() as now),
  bookable as materialized (
    select slot.*, moment.now
    from expand_schedule($1::text, array[$2::text], $3::date, $3::date) slot
    cross join moment
    where slot.local_start = $4::text and not slot.closed and slot.cutoff_at > moment.now
  )`;
