// What a partner asks in a day: much reading, and a hold now and then that comes to nothing.
//
//   KEY=tpk_… k6 run bench/k6/partnerMix.js
import { arriving } from './arrivals.js';
import { bookingGoals, giveBack, giveBackAll, hold, newReference } from './bookings.js';
import { operations } from './operations.js';
import { popular } from './popular.js';
import { availability, detail, filteredList, listAtPlace, placePage } from './questions.js';
import { requireKey } from './settings.js';
import { oneOf } from './shares.js';
import { findTimes } from './times.js';
import { findWhatThereIs } from './whatThereIs.js';

requireKey('partnerMix.js');

const holdAndLeave = ({ times, reference }) => {
  const bookingId = hold(popular(times), reference);
  if (bookingId !== undefined) giveBack(bookingId);
};

/**
 * Of a hundred things: 2 are bookings, as docs/scale.md has it, the rest is assumed; yours are in your gateway's files of
 * use (docs/usage.md). Pages are asked by the hash of their operation, as Apollo's clients do, the rest by text.
 */
const shares = [
  { percent: 30, asks: placePage, sent: 'hash' },
  { percent: 38, asks: detail, sent: 'hash' },
  { percent: 10, asks: listAtPlace, sent: 'hash' },
  { percent: 10, asks: filteredList, sent: 'text' },
  { percent: 10, asks: availability, sent: 'text' },
  { percent: 2, asks: holdAndLeave, sent: 'text' },
];

const { placePage: page, detail: one, listAtPlace: list, filteredList: filtered, availability: when } = operations;

export const options = arriving(
  'partnerMix',
  [page, one, list, filtered, when, operations.hold, operations.cancel],
  bookingGoals,
);

export const setup = () => {
  const there = findWhatThereIs();
  return { ...there, times: findTimes(there.activities), reference: newReference() };
};

export const partnerMix = (there) => {
  const { asks, sent } = oneOf(shares);
  asks(there, sent);
};

export const teardown = ({ reference }) => giveBackAll(reference);
