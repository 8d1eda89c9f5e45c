// Bookings from the first word to the last: held by a uuid of their own, confirmed, and cancelled.
//
//   KEY=tpk_… k6 run bench/k6/booking.js
import { arriving } from './arrivals.js';
import { bookingGoals, confirm, giveBack, giveBackAll, hold, newReference } from './bookings.js';
import { operations } from './operations.js';
import { popular } from './popular.js';
import { requireKey } from './settings.js';
import { findTimes } from './times.js';
import { findWhatThereIs } from './whatThereIs.js';

requireKey('booking.js');

export const options = arriving('booking', [operations.hold, operations.confirm, operations.cancel], bookingGoals);

export const setup = () => ({ times: findTimes(findWhatThereIs().activities), reference: newReference() });

export const booking = ({ times, reference }) => {
  const bookingId = hold(popular(times), reference);
  if (bookingId === undefined) return;
  confirm(bookingId);
  giveBack(bookingId);
};

export const teardown = ({ reference }) => giveBackAll(reference);
