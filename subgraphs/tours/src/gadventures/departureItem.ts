import type { DepartureItem } from '../departures/departureItem.js';
import type { TourDepartureStatus } from '../generated/resolvers.js';
import { mostPrices, mostTitleChars } from '../tour/limits.js';
import { moneyRecord, type MoneyRecord } from '../tour/moneyRecord.js';
import { plainText } from '../tour/plainText.js';
import type { DeparturePrice } from '../tour/tourContent.js';
import { tourId } from '../tour/tourId.js';
import type { GDeparture, GPrice, PriceBand } from './departureShape.js';

/** The list of statuses is not published: what is not known here cannot be booked. */
const statuses: Readonly<Record<string, TourDepartureStatus>> = {
  AVAILABLE: 'AVAILABLE',
  ON_REQUEST: 'ON_REQUEST',
  REQUEST: 'ON_REQUEST',
  SOLD_OUT: 'SOLD_OUT',
  FULL: 'SOLD_OUT',
};

const statusOf = ({ availability }: GDeparture): TourDepartureStatus => {
  const status = statuses[availability?.status ?? ''] ?? 'NOT_BOOKABLE';
  return status === 'AVAILABLE' && availability?.total === 0 ? 'SOLD_OUT' : status;
};

const priceOf = (room: string | null, band: PriceBand, { currency, amount, deposit }: GPrice): DeparturePrice => ({
  ageBand: band.code,
  room,
  unit: 'PER_PERSON',
  minimumTravelers: band.min_travellers ?? null,
  maximumTravelers: band.max_travellers ?? null,
  price: moneyRecord(amount, currency),
  beforeDiscount: null,
  deposit: deposit === null || deposit === undefined ? null : moneyRecord(deposit, currency),
});

const pricesOf = ({ rooms }: GDeparture): DeparturePrice[] =>
  (rooms ?? [])
    .flatMap(({ name, code, price_bands: bands }) =>
      (bands ?? []).flatMap((band) =>
        (band.prices ?? []).map((price) => priceOf(plainText(name ?? code, mostTitleChars), band, price)),
      ),
    )
    .slice(0, mostPrices);

/** The source says one for each currency; of two the lower one counts. */
const fromPricesOf = ({ lowest_pp2a_prices: prices }: GDeparture): MoneyRecord[] => {
  const lowest = new Map<string, MoneyRecord>();
  for (const { currency, amount } of prices ?? []) {
    const price = moneyRecord(amount, currency);
    const known = lowest.get(currency);
    if (!known || price.amount < known.amount) lowest.set(currency, price);
  }
  return [...lowest.values()].slice(0, mostPrices);
};

/** Something that never takes place, or took place the wrong way round, is a mistake of the source. */
const requireDays = ({ start_date: start, finish_date: finish }: GDeparture): void => {
  if (finish < start) throw new Error(`finish_date (${finish}) is before start_date (${start})`);
};

/** A departure as it is stored. Throws an Error that says what cannot be read. */
export const departureItem = (departure: GDeparture): DepartureItem => {
  requireDays(departure);
  return {
    id: departure.id,
    tourId: tourId('GADVENTURES', departure.tour_dossier.id),
    startDate: departure.start_date,
    finishDate: departure.finish_date,
    status: statusOf(departure),
    placesLeft: departure.availability?.total ?? null,
    fromPrices: fromPricesOf(departure),
    prices: pricesOf(departure),
  };
};
