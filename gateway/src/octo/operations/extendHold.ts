import type { Operation } from '../operation.js';
import { bookingResult, type BookingResult } from './bookingFields.js';

export type ExtendHoldInput = { readonly bookingId: string; readonly expirationMinutes?: number | undefined };

/** Keeps a hold for longer. */
export const extendHold: Operation<
  { readonly extendHold?: BookingResult },
  { readonly input: ExtendHoldInput; readonly content: boolean }
> = {
  text: `mutation OctoExtendHold($input: ExtendHoldInput!, $content: Boolean!) {
    extendHold(input: $input) { ...bookingResult }
  } ${bookingResult}`,
};
