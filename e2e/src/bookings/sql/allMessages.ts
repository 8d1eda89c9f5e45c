import type { Statement } from '@tripgraph/kit/statement';
import type { MessageRecord } from '../check/rows.js';
import { reading } from './statement.js';

/** Every message about a change of a booking. */
export const allMessages = (): Statement<MessageRecord> =>
  reading(
    'all_messages',
    `
  select id::float8 as id, booking_id as "bookingId", booking_event_seq as seq
  from outbox
  where kind = 'BOOKING_CHANGED'`,
  );
