import { isUuid } from '@tripgraph/addressing/uuid';
import { readSupplierReference } from '../booking/supplierReference.js';
import type { QueryResolvers } from '../generated/resolvers.js';
import { checkId } from '../ids.js';
import { findBooking, requirePartner } from './booking.js';
import { bookingConnection } from './bookingConnection.js';

/** What a supplier's reference can be: of base32's characters, as drawSupplierReference draws them. */
const referencePattern = /^[0-9A-Z]{1,20}$/;

/** The root fields about bookings. */
export const bookingQueries: Required<
  Pick<QueryResolvers, 'booking' | 'bookingByUuid' | 'bookingByReference' | 'bookings'>
> = {
  booking: (_parent, { id }, context) => findBooking(id, context),
  bookingByUuid: async (_parent, { activityId, uuid }, context) => {
    const partner = requirePartner(context);
    checkId('Activity', activityId);
    const row = isUuid(uuid) ? await context.bookingByUuid(partner, uuid) : null;
    return row?.activityId === activityId ? row : null;
  },
  bookingByReference: async (_parent, { reference }, context) => {
    const partner = requirePartner(context);
    const read = readSupplierReference(reference);
    return referencePattern.test(read) ? context.bookingByReference(partner, read) : null;
  },
  bookings: (_parent, args, context, info) => bookingConnection(args, context, info),
};
