import { prefixes } from '@tripgraph/addressing/id';
import { asksFor } from '@tripgraph/kit/lookAhead';
import { readPage } from '@tripgraph/kit/page';
import type { GraphQLResolveInfo } from 'graphql';
import { checkBookingFilter } from '../booking/bookingFilter.js';
import type { BookingRow } from '../booking/bookingRow.js';
import type { RequestContext } from '../context.js';
import type { BookingConnection, QueryBookingsArgs } from '../generated/resolvers.js';
import { connectionOf } from '../paging/connectionOf.js';
import { bookingOrder } from '../paging/order.js';
import { pageStretch } from '../paging/stretch.js';
import { requirePartner } from './booking.js';

type Arguments = Pick<QueryBookingsArgs, 'filter' | 'first' | 'after' | 'last' | 'before'> &
  Required<Pick<QueryBookingsArgs, 'orderBy'>>;
type Connection = Omit<BookingConnection, 'edges'> & {
  readonly edges: ReadonlyArray<{ readonly cursor: string; readonly node: BookingRow }>;
};

/**
 * A page of the partner's bookings; like activityConnection it reads only what is asked for.
 * Throws UNAUTHENTICATED, INVALID_PAGE, INVALID_CURSOR, INVALID_ID or BAD_USER_INPUT.
 */
export const bookingConnection = async (
  args: Arguments,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Connection> => {
  const partner = requirePartner(context);
  const window = readPage(args);
  const { field, direction } = args.orderBy;
  const stretch = pageStretch(bookingOrder(field, direction ?? 'ASC'), prefixes.Booking, window);
  const conditions = checkBookingFilter(args.filter);
  const [page, totalCount] = await Promise.all([
    connectionOf<BookingRow>(
      info,
      window,
      stretch,
      (rows) => context.bookingPage(partner, conditions, rows),
      async (beyond) => (await context.bookingPage(partner, conditions, beyond)).length > 0,
    ),
    asksFor(info, 'totalCount') ? context.bookingTotal(partner, conditions) : 0,
  ]);
  return { ...page, totalCount };
};
