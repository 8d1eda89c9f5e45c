import type { Statement } from '@tripgraph/kit/statement';
import type { BookingRow } from '../booking/bookingRow.js';
import { bookingColumns } from './bookingColumns.js';

/** A partner's bookings that have these ids, in any order; anybody's when `partner` is null. */
export const bookingsByIds = (ids: readonly string[], partner: string | null): Statement<BookingRow> => ({
  name: 'bookings_by_ids',
  text: `
  select ${bookingColumns}
  from booking
  where booking.id = any ($1::text[]) and booking.partner = coalesce($2::text, booking.partner)`,
  values: [ids, partner],
});
