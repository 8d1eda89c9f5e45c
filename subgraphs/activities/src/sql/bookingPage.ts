import type { Statement } from '@tripgraph/kit/statement';
import type { BookingConditions } from '../booking/bookingFilter.js';
import type { BookingRow } from '../booking/bookingRow.js';
import type { Stretch } from '../paging/stretch.js';
import { bookingColumns } from './bookingColumns.js';
import { bookingConditions } from './bookingConditions.js';
import { readingOrder, sectionsOf } from './keyset.js';
import { shapedStatement, startParameters } from './statementText.js';

/** A stretch of a partner's bookings that pass a filter, in reading order. */
export const bookingPage = (
  partner: string,
  conditions: BookingConditions,
  stretch: Stretch,
): Statement<BookingRow & { readonly sortKey: bigint }> => {
  const parameters = startParameters();
  const columns = { key: `booking.${stretch.order.column}`, id: 'booking.id' };
  const where = [
    ...bookingConditions(partner, conditions, parameters),
    ...sectionsOf(stretch, columns, parameters).flat(),
  ];
  const text = `
  select ${columns.key} as "sortKey", ${bookingColumns}
  from booking
  where ${where.join('\n    and ')}
  order by ${readingOrder(stretch, columns)}
  limit ${parameters.add(stretch.size, 'int4')}`;
  return shapedStatement(`booking_page_${stretch.order.name}`, text, parameters.values);
};
