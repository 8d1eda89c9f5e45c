import type { Statement } from '@tripgraph/kit/statement';
import type { AskedTime } from '../booking/outcome.js';
import { bookableTime, bookableValues } from './bookable.js';
import { uuidLock } from './lockUuid.js';

/**
 * Locks the row of an availability that can be booked, making it when it is the first claim, and with it those of the units
 * and of the partner; each takes its limit from the schedule as it is now. No row: it cannot be booked now. Rows follow the
 * availability's own, so that everybody locks in one order; before all of them comes the uuid, so that the same request sent
 * again can wait for this one.
 */
export const openAvailability = (
  time: AskedTime,
  partner: string,
  uuid: string,
  unitIds: readonly string[],
): Statement<{ readonly opened: boolean }> => ({
  name: 'open_availability',
  text: `
  with ${bookableTime},
  alone as materialized (select ${uuidLock('$5', '$7')}),
  opened as (
    insert into availability as existing (option_id, starts_at, activity_id, capacity)
    select option_id, starts_at, $1::text, capacity from bookable cross join alone
    on conflict (option_id, starts_at) do update set
      capacity = excluded.capacity,
      excess = greatest(0, existing.held + existing.booked - excluded.capacity)
    returning option_id, starts_at
  ),
  units as (
    insert into availability_unit as existing (option_id, starts_at, unit_id, capacity, taken, excess)
    select opened.option_id, opened.starts_at, unit_id, (bookable.capacity_per_unit ->> unit_id)::int4, 0, 0
    from opened cross join bookable cross join unnest($6::text[]) as unit_id
    on conflict (option_id, starts_at, unit_id) do update set
      capacity = excluded.capacity,
      excess = greatest(0, existing.taken - excluded.capacity)
    returning 1
  ),
  allotments as (
    insert into allotment_use as existing (option_id, starts_at, partner, capacity, taken, excess)
    select opened.option_id, opened.starts_at, $5::text, allotment.places, 0, 0
    from opened
    left join allotment on allotment.option_id = opened.option_id and allotment.partner = $5::text
    on conflict (option_id, starts_at, partner) do update set
      capacity = excluded.capacity,
      excess = greatest(0, existing.taken - excluded.capacity)
    returning 1
  )
  select true as opened from opened`,
  values: [...bookableValues(time), partner, unitIds, uuid],
});
