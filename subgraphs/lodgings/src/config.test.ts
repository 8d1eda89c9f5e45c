import { expect, test } from 'vitest';
import { readLodgingsSettings } from './config.js';
import { readSourceSettings } from './sync/config.js';

const common = { PORT: '4015', DATABASE_URL: 'postgres://127.0.0.1/lodgings' };
const supplier = {
  name: 'hotels',
  dialect: 'BOOKING',
  url: 'https://demandapi.booking.com/3.2',
  token: 't',
  affiliateId: '1',
};

test('an api without suppliers has limits of its own, and shares nothing', () => {
  expect(readLodgingsSettings(common).offers).toEqual({
    suppliers: [],
    firstAnswerMs: 650,
    supplierDeadlineMs: 6_000,
    maximumRunning: 200,
    cacheBytes: 64_000_000,
    redisUrl: undefined,
    redisTimeoutMs: 200,
    privateHosts: [],
  });
});

test('suppliers are a list in JSON, each with a name of its own', () => {
  const of = (...suppliers: readonly object[]) =>
    readLodgingsSettings({ ...common, OFFER_SUPPLIERS: JSON.stringify(suppliers) }).offers.suppliers;
  expect(of(supplier)).toEqual([supplier]);
  expect(() => of(supplier, supplier)).toThrow('two suppliers alike');
  expect(() => of({ ...supplier, dialect: 'OTHER' })).toThrow('OFFER_SUPPLIERS.0.dialect');
  expect(() => of({ ...supplier, url: 'file:///etc/passwd' })).toThrow('OFFER_SUPPLIERS.0.url');
});

test.each([
  ['OFFER_SUPPLIERS', 'hotels'],
  ['OFFER_FIRST_ANSWER_MS', '0'],
  ['OFFER_SUPPLIER_DEADLINE_MS', '1'],
  ['OFFER_REDIS_URL', 'http://127.0.0.1'],
])('%s is not %s', (name, value) => {
  expect(() => readLodgingsSettings({ ...common, [name]: value })).toThrow(name);
});

test('a sync reads the sources that are set up', () => {
  expect(readSourceSettings({})).toEqual({ booking: null, hostelworld: null });
  const booking = { BOOKING_TOKEN: 't', BOOKING_AFFILIATE_ID: '1', BOOKING_COUNTRIES: 'de,nl' };
  expect(readSourceSettings(booking).booking).toMatchObject({
    countries: ['de', 'nl'],
    ratePerSecond: 0.8,
  });
  expect(() => readSourceSettings({ BOOKING_TOKEN: 't' })).toThrow('belong together');
});
