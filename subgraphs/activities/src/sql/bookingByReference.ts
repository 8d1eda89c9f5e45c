import type { Statement } from '@tripgraph/kit/statement';
import type { BookingRow } from '../booking/bookingRow.js';
import { bookingColumns } from './bookingColumns.js';

/** A partner's booking with this supplier's reference. */
export const bookingByReference = (partner: string, reference: string): Statement<BookingRow> => ({
  name: 'booking_by_reference',
  text: `
  select ${bookingColumns}
  from booking
  where booking.supplier_reference = $2::text and booking.partner = $1::text`,
  values: [partner, reference],
});
