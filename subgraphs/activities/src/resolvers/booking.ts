import { problem } from '@tripgraph/errors/problem';
import { moneyOf } from '../availability/pricing.js';
import { stateOf, type BookingRow } from '../booking/bookingRow.js';
import { isCancellable } from '../booking/transitions.js';
import type { RequestContext } from '../context.js';
import type { BookingResolvers } from '../generated/resolvers.js';
import { checkId, notFound } from '../ids.js';
import { findActivity } from './activity.js';

/** The partner that a request is for. Throws UNAUTHENTICATED when it names none. */
export const requirePartner = ({ partner }: RequestContext): string => {
  if (partner !== null) return partner;
  throw problem('UNAUTHENTICATED', 'Bookings are for partners; send the key of one.');
};

/** The partner's own booking with this id. Throws UNAUTHENTICATED, INVALID_ID or NOT_FOUND. */
export const findBooking = async (id: string, context: RequestContext): Promise<BookingRow> => {
  requirePartner(context);
  const row = await context.bookings.load(checkId('Booking', id));
  if (!row) throw notFound('Booking', id);
  return row;
};

/** Fields that are not a column of the same name. */
export const bookingResolvers: BookingResolvers = {
  __resolveReference: ({ id }: { readonly id: string }, context) => findBooking(id, context),
  utcCreatedAt: ({ createdAt }) => createdAt,
  utcUpdatedAt: ({ updatedAt }) => updatedAt,
  utcExpiresAt: ({ expiresAt }) => expiresAt,
  utcConfirmedAt: ({ confirmedAt }) => confirmedAt,
  utcRedeemedAt: ({ redeemedAt }) => redeemedAt,
  activity: ({ activityId }, _args, context) => findActivity(activityId, context),
  localDateTimeStart: ({ availabilityId }) => availabilityId,
  localDateTimeEnd: ({ localEnd }) => localEnd,
  utcStartAt: ({ startsAt }) => startsAt,
  unitItems: ({ unitItems, status }) => unitItems.map((item) => ({ ...item, status, price: moneyOf(item.price) })),
  pricing: ({ pricing }) => ({
    total: moneyOf(pricing.total),
    units: pricing.units.map((unit) => ({ ...unit, each: moneyOf(unit.each) })),
  }),
  refundTiers: (row) => stateOf(row).refundTiers,
  cancellable: (row) => isCancellable(stateOf(row), row.now),
  cancellation: ({ cancellation, pricing }) =>
    cancellation && {
      ...cancellation,
      refundAmount: moneyOf({ ...pricing.total, amount: cancellation.refundAmount }),
      utcCancelledAt: new Date(cancellation.utcCancelledAt),
    },
};
