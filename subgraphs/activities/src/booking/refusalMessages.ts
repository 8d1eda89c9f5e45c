import type { BookingRefusalCode } from '../generated/resolvers.js';

const messages: Partial<Record<BookingRefusalCode, string>> = {
  INVALID_AVAILABILITY_ID: 'The option has no such time; take one from `Activity.availabilities`.',
  SOLD_OUT: 'Nothing is left of this time.',
  LIMITED_AVAILABILITY: 'Some places are left, but not enough for these units.',
  PAST_BOOKING_CUTOFF: 'It is too late to book this time.',
  NOT_OPERATING: 'It is closed on this day.',
};

/** What a code that needs no particulars says to people. */
export const messageOf = (code: BookingRefusalCode): string => messages[code] ?? code;
