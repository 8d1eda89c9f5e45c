import { expect, test } from 'vitest';
import { departureItem } from './departureItem.js';
import { departureShape } from './departureShape.js';

const itemOf = (fields: Readonly<Record<string, unknown>> = {}) =>
  departureItem(
    departureShape.parse({
      id: '733048',
      start_date: '2026-12-10',
      finish_date: '2026-12-18',
      tour_dossier: { id: 23_185 },
      availability: { status: 'AVAILABLE', total: 5, male: null, female: null },
      ...fields,
    }),
  );

test.each([
  [{ status: 'AVAILABLE', total: 5 }, 'AVAILABLE', 5],
  [{ status: 'AVAILABLE', total: null }, 'AVAILABLE', null],
  [{ status: 'AVAILABLE', total: 0 }, 'SOLD_OUT', 0],
  [{ status: 'ON_REQUEST', total: 0 }, 'ON_REQUEST', 0],
  [{ status: 'OF_NEXT_YEAR', total: 5 }, 'NOT_BOOKABLE', 5],
  [null, 'NOT_BOOKABLE', null],
])('availability %j is %s', (availability, status, placesLeft) => {
  expect(itemOf({ availability })).toMatchObject({ tourId: 'tou_gadventures_23185', status, placesLeft });
});

test('decimal text is read by its digits, for each room, band and currency', () => {
  const prices = [
    { currency: 'EUR', amount: '929.10', deposit: '250.00', promotions: [] },
    { currency: 'JPY', amount: '120000.00', deposit: null },
  ];
  const rooms = [
    {
      code: 'STANDARD',
      name: 'Standard',
      price_bands: [{ code: 'ADULT', min_travellers: 1, max_travellers: 22, prices }],
    },
  ];
  expect(itemOf({ rooms }).prices).toEqual([
    {
      ageBand: 'ADULT',
      room: 'Standard',
      unit: 'PER_PERSON',
      minimumTravelers: 1,
      maximumTravelers: 22,
      price: { amount: 92_910, currency: 'EUR', precision: 2 },
      beforeDiscount: null,
      deposit: { amount: 25_000, currency: 'EUR', precision: 2 },
    },
    expect.objectContaining({ price: { amount: 120_000, currency: 'JPY', precision: 0 }, deposit: null }),
  ]);
});

test('of two lowest prices in a currency the lower one counts', () => {
  const lowest = ['1249.00', '1199.00', '1300.00'].map((amount) => ({ currency: 'USD', amount }));
  expect(itemOf({ lowest_pp2a_prices: lowest }).fromPrices).toEqual([
    { amount: 119_900, currency: 'USD', precision: 2 },
  ]);
});

test.each([
  [
    'ends before it starts',
    { finish_date: '2026-12-09' },
    'finish_date (2026-12-09) is before start_date (2026-12-10)',
  ],
  [
    'has a price that is none',
    { lowest_pp2a_prices: [{ currency: 'USD', amount: '1,249' }] },
    '"1,249" is no price in USD',
  ],
])('a departure that %s says so', (_what, fields, reason) => {
  expect(() => itemOf(fields)).toThrow(reason);
});
