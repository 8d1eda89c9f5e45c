import { problem } from '@tripgraph/errors/problem';
import { countDays } from '@tripgraph/kit/localDate';
import type { LodgingOffersSearch } from '../generated/resolvers.js';
import { requireId } from '../resolvers/requireId.js';
import { requireRange } from '../resolvers/requireRange.js';
import { isCurrency } from './money.js';
import type { OfferSearch, OfferTarget } from './offerSearch.js';

export const mostLodgings = 50;
const mostNights = 90;
const farthestDays = 500;
const mostRooms = 30;
const mostChildren = 10;

const readTarget = ({ placeId, lodgingIds }: LodgingOffersSearch): OfferTarget => {
  if ((typeof placeId === 'string') === Array.isArray(lodgingIds)) {
    throw problem('BAD_USER_INPUT', 'Give either "placeId" or "lodgingIds".');
  }
  if (typeof placeId === 'string') return { kind: 'PLACE', placeId: requireId('place', placeId) };
  const ids = [...new Set(lodgingIds ?? [])];
  requireRange('lodgingIds', ids.length, 1, mostLodgings);
  return { kind: 'LODGINGS', lodgingIds: ids.map((id) => requireId('lodging', id)).sort() };
};

/** `today` is the day in UTC; somewhere it is still yesterday. */
const readStay = (
  { checkin, checkout }: LodgingOffersSearch,
  today: string,
): Pick<OfferSearch, 'checkin' | 'checkout' | 'nights'> => {
  const ahead = countDays(today, checkin) - 1;
  if (ahead < -1 || ahead > farthestDays) {
    throw problem('BAD_USER_INPUT', `"checkin" is ${checkin}; it takes today to ${farthestDays} days ahead.`);
  }
  const nights = countDays(checkin, checkout) - 1;
  if (nights < 1 || nights > mostNights) {
    throw problem('BAD_USER_INPUT', `"checkout" is ${nights} nights after "checkin"; it takes 1 to ${mostNights}.`);
  }
  return { checkin, checkout, nights };
};

const readParty = (given: LodgingOffersSearch): Pick<OfferSearch, 'adults' | 'childAges' | 'rooms'> => {
  const adults = requireRange('adults', given.adults ?? 2, 1, 30);
  const childAges = [...(given.childAges ?? [])];
  requireRange('childAges', childAges.length, 0, mostChildren);
  for (const age of childAges) requireRange('childAges', age, 0, 17);
  const rooms = requireRange('rooms', given.rooms ?? 1, 1, Math.min(mostRooms, adults));
  return { adults, childAges: childAges.sort((one, other) => one - other), rooms };
};

/** Reads a search into the one way in which it is written. Throws BAD_USER_INPUT or INVALID_ID for one that cannot be. */
export const readOfferSearch = (given: LodgingOffersSearch, today: string): OfferSearch => {
  const currency = (given.currency ?? 'EUR').toUpperCase();
  if (!isCurrency(currency)) {
    throw problem(
      'BAD_USER_INPUT',
      `"currency" is ${JSON.stringify(currency.slice(0, 10))}; it takes a code of ISO 4217, such as "EUR".`,
    );
  }
  const bookerCountry = given.bookerCountry.toUpperCase();
  if (!/^[A-Z]{2}$/.test(bookerCountry)) {
    throw problem('BAD_USER_INPUT', '"bookerCountry" takes two letters of ISO 3166-1, such as "DE".');
  }
  return { target: readTarget(given), ...readStay(given, today), ...readParty(given), currency, bookerCountry };
};
