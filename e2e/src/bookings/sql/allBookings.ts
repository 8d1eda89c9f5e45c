import type { Statement } from '@tripgraph/kit/statement';
import type { BookingRecord } from '../check/rows.js';
import { reading } from './statement.js';

/** Every booking of a shard. */
export const allBookings = (): Statement<BookingRecord> =>
  reading(
    'all_bookings',
    `
  select
    id,
    partner,
    uuid::text as uuid,
    activity_id as "activityId",
    option_id as "optionId",
    microseconds_of(starts_at)::float8 as "startsAtUs",
    local_start as "availabilityId",
    status,
    freesale,
    places,
    unit_places as "unitPlaces",
    unit_items as items,
    (pricing -> 'total' ->> 'amount')::float8 as total,
    microseconds_of(expires_at)::float8 as "expiresAtUs",
    cancellation
  from booking`,
  );
