import type { BookingStatus } from '../generated/graphql.js';

/** What a booking's state means to whoever has booked. */
export const statusWords: Readonly<Record<BookingStatus, { readonly title: string; readonly meaning: string }>> = {
  ON_HOLD: { title: 'Held', meaning: 'Your places are kept for you, and are not booked yet.' },
  CONFIRMED: { title: 'Confirmed', meaning: 'You are expected.' },
  PENDING: { title: 'Requested', meaning: 'The supplier decides. Please look again later.' },
  EXPIRED: {
    title: 'Not booked',
    meaning: 'The places were given back. Nothing was booked, and nothing is to be paid.',
  },
  CANCELLED: { title: 'Cancelled', meaning: 'You are no longer expected.' },
  REDEEMED: { title: 'Used', meaning: 'You were there.' },
  REJECTED: { title: 'Declined', meaning: 'The supplier could not take you. Nothing is to be paid.' },
};
