import type { Statement } from '@tripgraph/kit/statement';
import type { BookingRow } from '../booking/bookingRow.js';
import { bookingColumns } from './bookingColumns.js';

/** The booking that a partner made with this uuid. */
export const bookingByUuid = (partner: string, uuid: string): Statement<BookingRow> => ({
  name: 'booking_by_uuid',
  text: `
  select ${bookingColumns}
  from booking
  where booking.partner = $1::text and booking.uuid = $2::uuid`,
  values: [partner, uuid],
});
