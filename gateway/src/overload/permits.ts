/** Who may run: so many at the same time, a part of them for bookings alone. */
export type Permits = {
  readonly limit: () => number;
  readonly running: () => number;
  readonly setLimit: (limit: number) => void;
  readonly mayRead: () => boolean;
  readonly mayBook: () => boolean;
  readonly take: () => void;
  readonly takeForBooking: () => void;
  readonly giveBack: () => void;
  readonly giveBackOfBooking: () => void;
};

/** This part of the limit is for bookings. */
const bookingShare = 0.2;
/** One read and one booking. */
const lowestLimit = 2;

/** Permits to run, `highest` at most. Who takes one without being a booking is counted as a read. */
export const createPermits = (highest: number): Permits => {
  let limit = 0;
  let reserve = 0;
  let running = 0;
  let bookings = 0;
  const setLimit = (next: number): void => {
    limit = Math.max(lowestLimit, Math.min(highest, Math.round(next)));
    reserve = Math.ceil(limit * bookingShare);
  };
  setLimit(highest);
  return {
    limit: () => limit,
    running: () => running,
    setLimit,
    mayRead: () => running < limit - reserve,
    // The reserve is there even when the limit has fallen below what runs.
    mayBook: () => running < limit || bookings < reserve,
    take: () => {
      running += 1;
    },
    takeForBooking: () => {
      running += 1;
      bookings += 1;
    },
    giveBack: () => {
      running -= 1;
    },
    giveBackOfBooking: () => {
      running -= 1;
      bookings -= 1;
    },
  };
};
