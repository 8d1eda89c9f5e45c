import { LocalDate, LocalDateTime, LocalTime } from '@tripgraph/kit/localScalars';
import { DateTime, MinorUnits } from '@tripgraph/kit/scalars';
import type { PlaceResolvers, Resolvers } from '../generated/resolvers.js';
import { checkPlaceId } from '../ids.js';
import { activityResolvers } from './activity.js';
import { activityConnection } from './activityConnection.js';
import { bookingResolvers } from './booking.js';
import { bookingMutations, bookingRefusedResolvers, bookingResultResolvers } from './bookingMutations.js';
import { queryResolvers } from './query.js';
import { supplierResolvers } from './supplier.js';

/** A place is whatever id another subgraph names; nothing is read until its activities are asked for. */
const placeResolvers: PlaceResolvers = {
  __resolveReference: ({ id }: { readonly id: string }) => ({ id }),
  activities: ({ id }, args, context, info) => activityConnection(checkPlaceId(id), args, context, info),
};

export const resolvers: Resolvers = {
  Query: queryResolvers,
  Mutation: bookingMutations,
  Booking: bookingResolvers,
  BookingRefused: bookingRefusedResolvers,
  BookingResult: bookingResultResolvers,
  Activity: activityResolvers,
  Supplier: supplierResolvers,
  Place: placeResolvers,
  DateTime,
  LocalDate,
  LocalDateTime,
  LocalTime,
  MinorUnits,
};
