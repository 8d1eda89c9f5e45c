import { useServices } from '../client/services.js';
import {
  CancelBookingDocument,
  ConfirmBookingDocument,
  ExtendHoldDocument,
  type BookingDetailsFragment,
  type BookingRefusalCode,
  type ContactInput,
} from '../generated/graphql.js';
import { useChange, type ChangeState } from './useChange.js';
import { bookingQuestion } from './useHold.js';

type BookingAnswer =
  | { readonly __typename: 'BookingSuccess'; readonly booking: BookingDetailsFragment }
  | {
      readonly __typename: 'BookingRefused';
      readonly code: BookingRefusalCode;
      readonly currentBooking: BookingDetailsFragment | null;
    };

export type BookingChanges = {
  readonly state: ChangeState;
  readonly extend: () => void;
  readonly confirm: (contact: ContactInput) => void;
  readonly cancel: () => void;
};

/** What can be done with a booking. Each names the booking, and so is done once however often it is sent. */
export const useBookingChanges = (bookingId: string): BookingChanges => {
  const { ask, store } = useServices();
  const { state, make } = useChange();
  /** Shows the booking as it is by now, whether it was changed or not. */
  const take = (answer: BookingAnswer): BookingRefusalCode | undefined => {
    const booking = answer.__typename === 'BookingSuccess' ? answer.booking : answer.currentBooking;
    if (booking) store.put(bookingQuestion(bookingId), { booking });
    return answer.__typename === 'BookingRefused' ? answer.code : undefined;
  };
  return {
    state,
    extend: () =>
      make({
        send: () => ask(ExtendHoldDocument, { input: { bookingId } }),
        take: ({ extendHold }) => take(extendHold),
      }),
    confirm: (contact) =>
      make({
        send: () => ask(ConfirmBookingDocument, { input: { bookingId, contact } }),
        take: ({ confirmBooking }) => take(confirmBooking),
      }),
    cancel: () =>
      make({
        send: () => ask(CancelBookingDocument, { input: { bookingId } }),
        take: ({ cancelBooking }) => take(cancelBooking),
      }),
  };
};
