import { bookingAffiliate, bookingToken, createBooking } from '@tripgraph/simulators/booking/bookingSource';
import { createHostelworld } from '@tripgraph/simulators/hostelworld/hostelworldSource';
import { expect, test } from 'vitest';
import { fewPlaces } from '../../testing/syncedLodgings.js';
import { search } from '../testing/offers.js';
import { bookingOffers, type AskDemand } from './bookingOffers.js';
import { hostelworldOffers, type AskBackend } from './hostelworldOffers.js';

const options = { seed: 1, places: fewPlaces, size: 40 };
const { signal } = new AbortController();

const booking = (change: (answer: { data: unknown[] }) => unknown = (answer) => answer) => {
  const bodies: object[] = [];
  const source = createBooking(options);
  const headers = { authorization: `Bearer ${bookingToken}`, 'x-affiliate-id': bookingAffiliate };
  const ask: AskDemand = async (path, body) => {
    bodies.push(body);
    const request = { method: 'POST', path, query: new URLSearchParams(), headers, body: JSON.stringify(body) };
    return change(JSON.parse(String((await source.handle(request)).body)) as { data: unknown[] });
  };
  return {
    bodies,
    supplier: bookingOffers('booking', ask),
    listings: source.ids().map((id) => ({ sourceId: String(id), cityRef: null })),
  };
};

test('Booking.com is asked once, for what it takes, and its display price is the total of the stay', async () => {
  const { bodies, supplier, listings } = booking();
  const offers = await supplier.ask({ ...search, childAges: [4] }, listings, signal);
  expect(bodies).toEqual([
    {
      accommodations: listings.map(({ sourceId }) => Number(sourceId)),
      booker: { country: 'de', platform: 'desktop' },
      checkin: '2026-12-01',
      checkout: '2026-12-03',
      currency: 'EUR',
      extras: ['extra_charges'],
      guests: { number_of_adults: 2, number_of_rooms: 1, children: [4] },
    },
  ]);
  expect(offers.length).toBeGreaterThan(20);
  expect(
    offers.every(({ unit, quantity, total }) => unit === 'ROOM' && quantity === 1 && total.currency === 'EUR'),
  ).toBe(true);
});

const product = (id: string, display: unknown) => ({
  id,
  room: '1000401',
  number_available: 3,
  policies: {
    cancellation: { type: 'free_cancellation', free_cancellation_until: '2026-11-29T00:00:00+00:00' },
    meal_plan: { plan: 'breakfast_included', meals: ['breakfast'] },
  },
  price: { base: { booker_currency: 1 }, display: { booker_currency: display }, total: { booker_currency: 2 } },
});
const accommodation = (id: number, ...products: unknown[]) => ({
  id,
  currency: { accommodation: 'EUR', booker: 'EUR' },
  products,
  recommendation: { price: { display: { booker_currency: 412.4 } } },
});

test('a product is read with its price to show, its meals, and until when it can be cancelled', async () => {
  const { supplier, listings } = booking(() => ({ data: [accommodation(10_004, product('a', 1385.97))] }));
  expect(await supplier.ask(search, listings, signal)).toEqual([
    {
      sourceId: '10004',
      offerId: 'a',
      roomId: '1000401',
      roomName: null,
      unit: 'ROOM',
      quantity: 1,
      total: { amount: 138_597, currency: 'EUR', precision: 2 },
      mealPlan: 'BREAKFAST',
      freeCancellationUntil: '2026-11-29T00:00:00+00:00',
      available: 3,
    },
  ]);
});

test('for several rooms it is what the supplier puts together', async () => {
  const { supplier, listings } = booking(() => ({ data: [accommodation(10_004, product('a', 1385.97))] }));
  const [offer] = await supplier.ask({ ...search, adults: 4, rooms: 2 }, listings, signal);
  expect(offer).toMatchObject({ offerId: 'recommendation', quantity: 2, total: { amount: 41_240 } });
});

test('one accommodation that cannot be read costs no other; an answer of which nothing can be read is none', async () => {
  const some = booking(() => ({
    data: [accommodation(10_004, product('a', '12')), accommodation(10_005, product('b', 12))],
  }));
  expect((await some.supplier.ask(search, some.listings, signal)).map(({ offerId }) => offerId)).toEqual(['b']);
  const none = booking(() => ({ data: [accommodation(10_004, product('a', '12'))] }));
  await expect(none.supplier.ask(search, none.listings, signal)).rejects.toThrow();
  const other = booking(() => ({ errors: [{ id: '500', message: 'no' }] }));
  await expect(other.supplier.ask(search, other.listings, signal)).rejects.toThrow();
});

const hostelworld = (change: (answer: unknown) => unknown = (answer) => answer) => {
  const asked: string[] = [];
  const source = createHostelworld(options);
  const ask: AskBackend = async (path, query) => {
    asked.push(`${path}?${new URLSearchParams(query).toString()}`);
    const request = { method: 'GET', path, query: new URLSearchParams(query), headers: {}, body: '' };
    return change(JSON.parse(String((await source.handle(request)).body)));
  };
  return { asked, supplier: hostelworldOffers('hostelworld', ask) };
};
const asked = (sourceId: string, cityRef: string) => ({ sourceId, cityRef });
const answer = (rooms: object) => ({
  properties: [
    { id: 500, rooms },
    { id: 501, rooms },
  ],
});
const room = (id: number, value: string, capacity: string) => ({
  id,
  name: `Room ${id}`,
  capacity,
  averagePrice: { value, currency: 'EUR' },
});

test('Hostelworld is asked once for each city, and only for the listings that are wanted', async () => {
  const { asked: paths, supplier } = hostelworld();
  const offers = await supplier.ask(search, [asked('500', '1'), asked('504', '2'), asked('506', '1')], signal);
  expect(paths).toEqual([
    '/cities/1/properties/?date-start=2026-12-01&num-nights=2&guests=2&currency=EUR&show-rooms=1',
    '/cities/2/properties/?date-start=2026-12-01&num-nights=2&guests=2&currency=EUR&show-rooms=1',
  ]);
  expect(new Set(offers.map(({ sourceId }) => sourceId)).size).toBeGreaterThan(0);
  expect(offers.every(({ sourceId }) => ['500', '504', '506'].includes(sourceId))).toBe(true);
});

test('a bed costs as often as there are guests, a private room as often as rooms are needed, each night', async () => {
  const { supplier } = hostelworld(() => answer({ dorms: [room(1, '19.07', '8')], privates: [room(2, '60.00', '2')] }));
  const offers = await supplier.ask({ ...search, adults: 3, nights: 3 }, [asked('500', '1')], signal);
  expect(offers.map(({ unit, quantity, total }) => [unit, quantity, total.amount])).toEqual([
    ['BED', 3, 17_163],
    ['ROOM', 2, 36_000],
  ]);
});

test('dorms take no children, and what has no price is not offered', async () => {
  const without = { id: 3, name: 'No price', capacity: '2', averagePrice: null };
  const { supplier } = hostelworld(() =>
    answer({ dorms: [room(1, '19.07', '8')], privates: [room(2, '60.00', '4'), without] }),
  );
  const offers = await supplier.ask({ ...search, childAges: [9] }, [asked('500', '1')], signal);
  expect(offers.map(({ offerId }) => offerId)).toEqual(['2']);
});
