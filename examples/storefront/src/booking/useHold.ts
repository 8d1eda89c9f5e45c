import { useLocation } from 'wouter';
import { useServices } from '../client/services.js';
import {
  AvailableDaysDocument,
  AvailableTimesDocument,
  BookingPageDocument,
  HoldBookingDocument,
  type BookingDetailsFragment,
} from '../generated/graphql.js';
import { useChange, type ChangeState } from './useChange.js';

/** What is to be held; the same content is the same attempt until it is known what became of it. */
export type Wanted = {
  readonly activityId: string;
  readonly optionId: string;
  readonly availabilityId: string;
  readonly units: ReadonlyArray<{ readonly unitId: string; readonly quantity: number }>;
  /** The total that was shown, in minor units. */
  readonly expectedTotal: number;
  readonly currency: string;
};

export const bookingHref = (id: string): string => `/bookings/${encodeURIComponent(id)}`;

const bookingFreshMs = 10_000;

/** How a booking is asked for, wherever it is shown. */
export const bookingQuestion = (id: string) => ({
  document: BookingPageDocument,
  variables: { id },
  freshMs: bookingFreshMs,
});

/** Holds places, and goes to the booking. */
export const useHold = (): { state: ChangeState; hold: (wanted: Wanted) => void } => {
  const { ask, store, attempts, remembered } = useServices();
  const [, navigate] = useLocation();
  const { state, make } = useChange();
  const keep = (booking: BookingDetailsFragment): void => {
    const { id, activity, localDateTimeStart } = booking;
    remembered.add({ id, title: activity.title, localDateTimeStart });
    store.put(bookingQuestion(id), { booking });
  };
  const hold = (wanted: Wanted): void =>
    make({
      send: () => ask(HoldBookingDocument, { input: { uuid: attempts.keyFor(wanted), ...wanted } }),
      take: ({ holdBooking: held }, isHere) => {
        attempts.end(wanted);
        store.outdate(AvailableDaysDocument);
        store.outdate(AvailableTimesDocument);
        if (held.__typename === 'BookingRefused') return held.code;
        keep(held.booking);
        if (isHere) navigate(bookingHref(held.booking.id));
        return undefined;
      },
    });
  return { state, hold };
};
