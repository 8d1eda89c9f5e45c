import type { KeyStore } from './attempt.js';

/** A booking that was made in this browser. */
export type RememberedBooking = { readonly id: string; readonly title: string; readonly localDateTimeStart: string };

export type RememberedBookings = {
  /** The newest first. */
  readonly list: () => readonly RememberedBooking[];
  readonly add: (booking: RememberedBooking) => void;
};

const name = 'bookings';
const maximumBookings = 50;

const isBooking = (value: unknown): value is RememberedBooking => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, localDateTimeStart } = value as Record<string, unknown>;
  return [id, title, localDateTimeStart].every((each) => typeof each === 'string');
};

const read = (store: KeyStore): readonly RememberedBooking[] => {
  try {
    const stored: unknown = JSON.parse(store.getItem(name) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isBooking) : [];
  } catch {
    return [];
  }
};

/** The shop knows no people: this browser remembers what was booked in it, and nobody else does. */
export const createRememberedBookings = (store: KeyStore): RememberedBookings => ({
  list: () => read(store),
  add: ({ id, title, localDateTimeStart }) => {
    const others = read(store).filter((each) => each.id !== id);
    const kept = [{ id, title, localDateTimeStart }, ...others].slice(0, maximumBookings);
    try {
      store.setItem(name, JSON.stringify(kept));
    } catch {
      // Storage is full or forbidden; the booking's address is still there to be kept.
    }
  },
});
