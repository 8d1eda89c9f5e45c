import type { BookingStatus } from '../generated/resolvers.js';

/** The counter of its availability that a booking's places stand in. */
export type Counter = 'held' | 'booked';

const counters: Readonly<Record<BookingStatus, Counter | null>> = {
  ON_HOLD: 'held',
  CONFIRMED: 'booked',
  PENDING: 'booked',
  REDEEMED: 'booked',
  EXPIRED: null,
  CANCELLED: null,
  REJECTED: null,
};

/** Where the places of a booking in this state count; null when it has given them back. */
export const counterOf = (status: BookingStatus): Counter | null => counters[status];

/** By how many times a booking's places each counter moves when it goes from one state to another. */
export const counterMoves = (from: BookingStatus, to: BookingStatus): Readonly<Record<Counter, -1 | 0 | 1>> => {
  const move = (counter: Counter) =>
    (Number(counterOf(to) === counter) - Number(counterOf(from) === counter)) as -1 | 0 | 1;
  return { held: move('held'), booked: move('booked') };
};
