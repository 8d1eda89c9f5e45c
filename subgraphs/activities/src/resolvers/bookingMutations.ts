import { problem } from '@tripgraph/errors/problem';
import { checkText } from '../booking/text.js';
import { readContact } from '../booking/contact.js';
import { checkExpiration, maximumNotesChars, maximumReferenceChars, readHoldRequest } from '../booking/holdRequest.js';
import { refused, type Outcome } from '../booking/outcome.js';
import { decideCancel, decideConfirm, decideExtend } from '../booking/transitions.js';
import type { RequestContext } from '../context.js';
import type { BookingRefusedResolvers, BookingResultResolvers, MutationResolvers } from '../generated/resolvers.js';
import { checkId, notFound } from '../ids.js';
import type { Decide, Particulars } from '../transactions/changeBooking.js';
import { availabilityResolvers } from './availability.js';
import { countedMutations } from './countedMutations.js';
import { requirePartner } from './booking.js';
import { unlessRepeated } from './unlessRepeated.js';

const maximumReasonChars = 500;

/**
 * Throws UNAUTHENTICATED, INVALID_ID or NOT_FOUND; and OUTCOME_UNKNOWN when a request that is sent again meets a booking that
 * refuses it: somebody else may have changed it after the first sending was carried out, so "refused" could be untrue.
 */
const change = async (
  context: RequestContext,
  bookingId: string,
  decide: Decide,
  particulars?: Particulars,
): Promise<Outcome> => {
  const partner = requirePartner(context);
  const id = checkId('Booking', bookingId);
  const outcome = await unlessRepeated(context, context.changeBooking(partner, id, decide, particulars));
  if (!outcome) throw notFound('Booking', bookingId);
  if (outcome.kind === 'REFUSED' && context.isRepeat) {
    throw problem(
      'OUTCOME_UNKNOWN',
      'The connection broke, and the booking cannot be changed so by now; it may have been before. Look at the booking.',
    );
  }
  return outcome;
};

const uncounted: Required<MutationResolvers> = {
  holdBooking: async (_parent, { input }, context) => {
    const partner = requirePartner(context);
    checkId('Activity', input.activityId);
    const request = readHoldRequest(input);
    if (request.kind === 'REFUSED') return refused(request);
    return unlessRepeated(context, context.holdBooking(partner, request));
  },
  extendHold: async (_parent, { input }, context) => {
    requirePartner(context);
    const fault = checkExpiration(input.expirationMinutes);
    if (fault) return refused(fault);
    return change(context, input.bookingId, (state, now) => decideExtend(state, now, input.expirationMinutes ?? null));
  },
  confirmBooking: async (_parent, { input }, context) => {
    requirePartner(context);
    const contact = readContact(input.contact);
    const fault =
      checkText('resellerReference', input.resellerReference, maximumReferenceChars) ??
      checkText('notes', input.notes, maximumNotesChars);
    if (fault) return refused(fault);
    if (contact && 'kind' in contact) return refused(contact);
    return change(context, input.bookingId, decideConfirm, {
      contact,
      resellerReference: input.resellerReference ?? null,
      notes: input.notes ?? null,
    });
  },
  cancelBooking: async (_parent, { input }, context) => {
    requirePartner(context);
    const fault = checkText('reason', input.reason, maximumReasonChars);
    if (fault) return refused(fault);
    return change(context, input.bookingId, (state, now) => decideCancel(state, now, input.reason ?? null));
  },
};

export const bookingMutations = countedMutations(uncounted);

export const bookingResultResolvers: BookingResultResolvers = {
  __resolveType: (outcome) => ('code' in outcome ? 'BookingRefused' : 'BookingSuccess'),
};

export const bookingRefusedResolvers: BookingRefusedResolvers = {
  currentBooking: ({ booking }) => booking,
  availability: async ({ time }, _args, context, info) => {
    const activity = time && (await context.activities.load(time.activityId));
    if (!time || !activity) return null;
    const { optionId, availabilityId: id } = time;
    // Whatever was read earlier in this request may be what the refusal has just proved wrong.
    context.availabilities.clearAll();
    return availabilityResolvers.availability(activity, { optionId, id }, context, info);
  },
};
