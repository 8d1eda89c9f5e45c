import type { Statement } from '@tripgraph/kit/statement';
import type { EventRecord } from '../check/rows.js';
import { reading } from './statement.js';

/** Every event of a shard's bookings. */
export const allEvents = (): Statement<EventRecord> =>
  reading(
    'all_events',
    `
  select
    booking_id as "bookingId",
    seq,
    microseconds_of(at)::float8 as "atUs",
    partner,
    from_status as "from",
    to_status as "to",
    content,
    previous_hash as "previousHash",
    hash
  from booking_event`,
  );
