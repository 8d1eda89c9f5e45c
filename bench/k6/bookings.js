import { Counter } from 'k6/metrics';
import { ask, learn } from './gateway.js';
import { operations, preparations } from './operations.js';

const held = new Counter('bookings_held');
const confirmed = new Counter('bookings_confirmed');
const cancelled = new Counter('bookings_cancelled');
/** Somebody else was first: an answer like any other, and none that is wrong. */
const soldOut = new Counter('bookings_sold_out');
/** What still takes places when the run is over. */
const left = new Counter('bookings_left');

export const bookingGoals = { bookings_left: ['count==0'] };

/** A change whose outcome nobody heard of is sent again, the same: it is made once. */
const mostAttempts = 3;
/** What is lost of a run lapses by then. */
const holdMinutes = 5;
const bookingsAtOnce = 50;
const mostRounds = 40;

const change = (operation, field, input, isRight) => {
  for (let attempt = 1; ; attempt += 1) {
    const { data, isUnknown } = ask(operation, { input }, (found) => isRight(found[field] || {}));
    if (!isUnknown || attempt === mostAttempts) return (data && data[field]) || {};
  }
};

const isSoldOut = ({ code }) => code === 'SOLD_OUT' || code === 'LIMITED_AVAILABILITY';
const is =
  (...statuses) =>
  ({ booking }) =>
    Boolean(booking) && statuses.includes(booking.status);
const isHeld = is('ON_HOLD');
const isConfirmed = is('CONFIRMED');
const isGivenBack = is('CANCELLED', 'EXPIRED');

/** Each run has a reference of its own, by which it knows what is its own. */
export const newReference = () => `k6-${crypto.randomUUID()}`;

/** Takes one place, by a uuid of its own. Undefined when it was sold out, or not held. */
export const hold = ({ activityId, optionId, availabilityId, unitId }, resellerReference) => {
  const units = [{ unitId, quantity: 1 }];
  const wish = { activityId, optionId, availabilityId, units, resellerReference, expirationMinutes: holdMinutes };
  const result = change(
    operations.hold,
    'holdBooking',
    { uuid: crypto.randomUUID(), ...wish },
    (answer) => isHeld(answer) || isSoldOut(answer),
  );
  if (isSoldOut(result)) soldOut.add(1);
  if (!isHeld(result)) return undefined;
  held.add(1);
  return result.booking.id;
};

export const confirm = (bookingId) => {
  if (isConfirmed(change(operations.confirm, 'confirmBooking', { bookingId }, isConfirmed))) confirmed.add(1);
};

export const giveBack = (bookingId) => {
  const input = { bookingId, reason: 'a test of load' };
  if (isGivenBack(change(operations.cancel, 'cancelBooking', input, isGivenBack))) cancelled.add(1);
};

/** Gives back whatever a run has left: what it did not hear of, and what it did not come to. */
export const giveBackAll = (reference) => {
  for (let round = 1; ; round += 1) {
    const { bookings } = learn(preparations.bookingsOfRun, { reference, first: bookingsAtOnce });
    if (!bookings)
      throw new Error(
        `What was booked with the resellerReference ${reference} cannot be seen: look for it, and cancel it.`,
      );
    if (bookings.totalCount === 0 || round > mostRounds) return left.add(bookings.totalCount);
    for (const { node } of bookings.edges) giveBack(node.id);
  }
};
