import type { Statement } from '@tripgraph/kit/statement';
import type { BookingRow } from '../booking/bookingRow.js';
import { bookingColumns } from './bookingColumns.js';

/** Locks a partner's booking and reads it as it is then. Its availability is locked before. */
export const lockBooking = (id: string, partner: string): Statement<BookingRow> => ({
  name: 'lock_booking',
  text: `
  select ${bookingColumns}
  from booking
  where booking.id = $1::text and booking.partner = $2::text
  for update`,
  values: [id, partner],
});
