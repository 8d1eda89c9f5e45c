import type { Operation } from '../operation.js';
import { bookingResult, type BookingResult, type Contact } from './bookingFields.js';

export type ConfirmBookingInput = {
  readonly bookingId: string;
  readonly resellerReference?: string | undefined;
  readonly notes?: string | undefined;
  readonly contact?: Partial<Contact> | undefined;
};

/** Makes a hold a booking. */
export const confirmBooking: Operation<
  { readonly confirmBooking?: BookingResult },
  { readonly input: ConfirmBookingInput; readonly content: boolean }
> = {
  text: `mutation OctoConfirmBooking($input: ConfirmBookingInput!, $content: Boolean!) {
    confirmBooking(input: $input) { ...bookingResult }
  } ${bookingResult}`,
};
