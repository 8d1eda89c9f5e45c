import { addDays } from '@tripgraph/kit/localDate';
import { expect, test } from 'vitest';
import { scheduleItem } from './scheduleItem.js';
import { scheduleShape } from './scheduleShape.js';

const price = (recommendedRetailPrice: number) => ({
  recommendedRetailPrice,
  partnerNetPrice: 1.11,
  bookingFee: 2.22,
  partnerTotalPrice: 3.33,
});

const record = (fields: Readonly<Record<string, unknown>> = {}) => ({
  daysOfWeek: ['MONDAY', 'SUNDAY'],
  pricingDetails: [
    { pricingPackageType: 'PER_PERSON', minTravelers: 1, ageBand: 'ADULT', price: { original: price(65.8) } },
  ],
  ...fields,
});

const itemOf = (pricingRecord: unknown, fields: Readonly<Record<string, unknown>> = {}) =>
  scheduleItem(
    scheduleShape.parse({
      productCode: '5010LIS',
      currency: 'EUR',
      bookableItems: [
        { productOptionCode: 'TG1', seasons: [{ startDate: '2026-01-15', pricingRecords: [pricingRecord] }] },
      ],
      ...fields,
    }),
  );

test('amounts are read by their digits', () => {
  expect(itemOf(record(), { summary: { fromPrice: 65.8, fromPriceBeforeDiscount: 70.05 } })).toMatchObject({
    tourId: 'tou_viator_5010LIS',
    precision: 2,
    fromPrice: 6_580,
    fromPriceBeforeDiscount: 7_005,
    rules: [
      {
        weekdays: [1, 7],
        from: '2026-01-15',
        until: null,
        prices: [{ amount: 6_580, unit: 'PER_PERSON', offer: null }],
      },
    ],
  });
  expect(itemOf(record(), { currency: 'JPY', summary: { fromPrice: 6_580 } })).toMatchObject({
    precision: 0,
    fromPrice: 6_580,
  });
});

test('a price before a discount that is no higher is none', () => {
  expect(
    itemOf(record(), { summary: { fromPrice: 5, fromPriceBeforeDiscount: 5 } }).fromPriceBeforeDiscount,
  ).toBeNull();
});

test('what partners pay is not kept', () => {
  expect(JSON.stringify(itemOf(record()))).not.toMatch(/111|222|333|partner|Fee/);
});

test('a unit is priced as a whole, and an offer keeps its windows', () => {
  const special = {
    ...price(50),
    offerStartDate: '2026-12-01',
    offerEndDate: '2026-12-24',
    travelStartDate: '2027-01-01',
  };
  const details = [
    { pricingPackageType: 'UNIT', minTravelers: 1, maxTravelers: 6, price: { original: price(65.8), special } },
  ];
  expect(itemOf(record({ pricingDetails: details })).rules[0]?.prices).toEqual([
    {
      ageBand: null,
      unit: 'PER_GROUP',
      minimumTravelers: 1,
      maximumTravelers: 6,
      amount: 6_580,
      offer: {
        amount: 5_000,
        bookedFrom: '2026-12-01',
        bookedUntil: '2026-12-24',
        travelFrom: '2027-01-01',
        travelUntil: null,
      },
    },
  ]);
});

test('only what is sold out is sold out: every other reason closes the day', () => {
  const unavailableDates = [
    { date: '2026-12-24', reason: 'NOT_OPERATING' },
    { date: '2026-12-25', reason: 'SOLD_OUT' },
    { date: '2026-12-26', reason: 'OF_NEXT_YEAR' },
    { date: '2026-12-27' },
  ];
  const [rule] = itemOf(record({ timedEntries: [{ startTime: '16:45', unavailableDates }] })).rules;
  expect(rule?.times).toEqual([
    { startsAt: '16:45', exceptions: { closed: ['2026-12-24', '2026-12-26', '2026-12-27'], soldOut: ['2026-12-25'] } },
  ]);
});

test.each([
  ['a negative price', { original: { recommendedRetailPrice: -1 } }],
  ['a price that is text', { original: { recommendedRetailPrice: '12.00' } }],
])('%s is not read', (_what, wrong) => {
  const details = [{ pricingPackageType: 'PER_PERSON', price: wrong }];
  expect(() => itemOf(record({ pricingDetails: details }))).toThrow(/pricingDetails/);
});

test('a currency that is none is told', () => {
  expect(() => itemOf(record(), { currency: 'euro' })).toThrow('"euro" is no currency');
});

const closedDays = (count: number) =>
  Array.from({ length: count }, (_day, index) => ({ date: addDays('2026-01-01', index), reason: 'NOT_OPERATING' }));
const timesOf = (count: number, unavailableDates: ReturnType<typeof closedDays> = []) =>
  Array.from({ length: count }, () => ({ startTime: '10:00', unavailableDates }));
const manyRecords = (count: number, pricingRecord: unknown) => ({
  bookableItems: [
    { seasons: [{ startDate: '2026-01-15', pricingRecords: Array.from({ length: count }, () => pricingRecord) }] },
  ],
});

test('a day that is closed, and one of its times as well, counts once', () => {
  const dates = closedDays(800);
  const [rule] = itemOf(record({ timedEntries: timesOf(1, dates), unavailableDates: dates })).rules;
  expect(rule?.times[0]?.exceptions.closed).toHaveLength(800);
});

test.each([
  ['days of one time', () => itemOf(record({ timedEntries: timesOf(1, closedDays(801)) })), /801 days .* 800/],
  ['days of a rule', () => itemOf(record({ unavailableDates: closedDays(801) })), /801 days .* 800/],
  ['rules', () => itemOf(null, manyRecords(501, record())), /501 rules, .*500 is/],
  [
    'start times',
    () => itemOf(null, manyRecords(21, record({ timedEntries: timesOf(100) }))),
    /2100 start times, .*2000 is/,
  ],
  [
    'days in all',
    () => itemOf(null, manyRecords(1, record({ timedEntries: timesOf(126, closedDays(800)) }))),
    /100800 days .* 100000/,
  ],
])('more %s than are kept make it unreadable: what is left out would be offered', (_what, read, message) => {
  expect(read).toThrow(message);
});
