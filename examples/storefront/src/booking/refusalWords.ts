import type { BookingRefusalCode } from '../generated/graphql.js';

/** What people are told when something cannot be booked, and what they can do. */
export const refusalWords = (code: BookingRefusalCode): string => {
  switch (code) {
    case 'SOLD_OUT':
      return 'The last places have just been taken. Please choose another time.';
    case 'LIMITED_AVAILABILITY':
      return 'There are no longer enough places for all of you. Please choose fewer people or another time.';
    case 'PAST_BOOKING_CUTOFF':
      return 'It is too late to book this time. Please choose a later one.';
    case 'NOT_OPERATING':
      return 'It is closed on this day. Please choose another one.';
    case 'PRICE_CHANGED':
      return 'The price has changed since it was shown. Please look at the new one before you go on.';
    case 'HOLD_EXPIRED':
      return 'Your places were held no longer, and nothing was booked. Please choose again.';
    case 'UNPROCESSABLE_ENTITY':
      return 'These people cannot book together. Please check how many there are, and who comes along with whom.';
    case 'NOT_CANCELLABLE':
      return 'This booking can no longer be cancelled.';
    case 'INVALID_STATE':
      return 'This booking has changed meanwhile. Please look at it as it is now.';
    case 'INVALID_BOOKING_UUID':
      return 'This was booked before with other details. Please choose again.';
    case 'WRONG_CURRENCY':
    case 'INVALID_PRODUCT_ID':
    case 'INVALID_OPTION_ID':
    case 'INVALID_UNIT_ID':
    case 'INVALID_AVAILABILITY_ID':
      return 'This is no longer offered like that. Please load the page again and choose anew.';
  }
};
