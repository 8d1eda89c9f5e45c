import { expect, test } from 'vitest';
import type { LodgingOffersSearch } from '../generated/resolvers.js';
import { digestOf } from './offerSearch.js';
import { readOfferSearch } from './readOfferSearch.js';

const today = '2026-11-30';
const given: LodgingOffersSearch = {
  placeId: 'plc_2950159',
  checkin: '2026-12-01',
  checkout: '2026-12-03',
  adults: 2,
  childAges: [],
  rooms: 1,
  currency: 'EUR',
  bookerCountry: 'DE',
};

test('searches that mean the same are the same, however they are written', () => {
  const byIds = {
    ...given,
    placeId: null,
    childAges: [7, 3],
    lodgingIds: ['ldg_booking_2', 'ldg_booking_1', 'ldg_booking_2'],
  };
  const otherwise = {
    ...byIds,
    childAges: [3, 7],
    lodgingIds: ['ldg_booking_1', 'ldg_booking_2'],
    currency: 'eur',
    bookerCountry: 'de',
  };
  expect(readOfferSearch(otherwise, today)).toEqual(readOfferSearch(byIds, today));
  expect(digestOf(readOfferSearch(otherwise, today))).toBe(digestOf(readOfferSearch(byIds, today)));
});

test.each<[string, Partial<LodgingOffersSearch>]>([
  ['another place', { placeId: 'plc_2867714' }],
  ['another day', { checkin: '2026-12-02' }],
  ['one more adult', { adults: 3 }],
  ['a child', { childAges: [0] }],
  ['another currency', { currency: 'USD' }],
  ['another country', { bookerCountry: 'FR' }],
])('%s is another search', (_what, change) => {
  expect(digestOf(readOfferSearch({ ...given, ...change }, today))).not.toBe(digestOf(readOfferSearch(given, today)));
});

test('it is still yesterday somewhere', () => {
  expect(readOfferSearch({ ...given, checkin: '2026-11-29' }, today).nights).toBe(4);
});

test.each<[string, Partial<LodgingOffersSearch>]>([
  ['neither a place nor lodgings', { placeId: null }],
  ['both', { lodgingIds: ['ldg_booking_1'] }],
  ['no lodgings', { placeId: null, lodgingIds: [] }],
  ['51 lodgings', { placeId: null, lodgingIds: Array.from({ length: 51 }, (_id, index) => `ldg_booking_${index}`) }],
  ['what is no lodging', { placeId: null, lodgingIds: ['plc_1'] }],
  ['a day that is over', { checkin: '2026-11-28' }],
  ['a day too far ahead', { checkin: '2028-12-01', checkout: '2028-12-02' }],
  ['no night', { checkout: '2026-12-01' }],
  ['91 nights', { checkout: '2027-03-02' }],
  ['nobody', { adults: 0 }],
  ['a child of 18', { childAges: [18] }],
  ['eleven children', { childAges: Array<number>(11).fill(1) }],
  ['more rooms than adults', { rooms: 3 }],
  ['a currency that is none', { currency: 'EURO' }],
  ['a country that is none', { bookerCountry: 'Germany' }],
])('a search with %s is refused', (_what, change) => {
  expect(() => readOfferSearch({ ...given, ...change }, today)).toThrow(/./);
});
