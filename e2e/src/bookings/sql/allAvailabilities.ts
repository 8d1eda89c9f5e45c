import type { Statement } from '@tripgraph/kit/statement';
import type { AvailabilityRecord } from '../check/rows.js';
import { reading } from './statement.js';

/** Every counter of a shard, with what the schedule says of its time. */
export const allAvailabilities = (): Statement<AvailabilityRecord> =>
  reading(
    'all_availabilities',
    `
  select
    counter.option_id as "optionId",
    microseconds_of(counter.starts_at)::float8 as "startsAtUs",
    counter.capacity,
    counter.excess,
    counter.held,
    counter.booked,
    slot.capacity as scheduled
  from availability counter
  left join activity on activity.id = counter.activity_id
  left join lateral expand_schedule(
    counter.activity_id,
    array[counter.option_id],
    (counter.starts_at at time zone activity.time_zone)::date,
    (counter.starts_at at time zone activity.time_zone)::date
  ) slot on slot.starts_at = counter.starts_at`,
  );
