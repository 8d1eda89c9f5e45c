import type { Operation } from '../operation.js';
import { bookingResult, type BookingResult } from './bookingFields.js';

export type CancelBookingInput = { readonly bookingId: string; readonly reason?: string | undefined };

/** Gives a hold or a booking up. */
export const cancelBooking: Operation<
  { readonly cancelBooking?: BookingResult },
  { readonly input: CancelBookingInput; readonly content: boolean }
> = {
  text: `mutation OctoCancelBooking($input: CancelBookingInput!, $content: Boolean!) {
    cancelBooking(input: $input) { ...bookingResult }
  } ${bookingResult}`,
};
