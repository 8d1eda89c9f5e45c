import type { Operation } from '../operation.js';
import { bookingResult, type BookingResult, type Contact } from './bookingFields.js';
import type { UnitQuantity } from './availabilities.js';

export type HoldBookingInput = {
  readonly uuid: string;
  readonly activityId: string;
  readonly optionId: string;
  readonly availabilityId: string;
  readonly units: readonly UnitQuantity[];
  readonly currency?: string | undefined;
  readonly expirationMinutes?: number | undefined;
  readonly resellerReference?: string | undefined;
  readonly notes?: string | undefined;
  readonly contact?: Partial<Contact> | undefined;
};

/** Takes places for a while. */
export const holdBooking: Operation<
  { readonly holdBooking?: BookingResult },
  { readonly input: HoldBookingInput; readonly content: boolean }
> = {
  text: `mutation OctoHoldBooking($input: HoldBookingInput!, $content: Boolean!) {
    holdBooking(input: $input) { ...bookingResult }
  } ${bookingResult}`,
};
