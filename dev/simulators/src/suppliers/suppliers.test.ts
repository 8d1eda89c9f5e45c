import { expect, test, vi } from 'vitest';
import { bookingAffiliate, bookingToken } from '../booking/bookingSource.js';
import { simulatedPlaces } from '../places/simulatedPlaces.js';
import { createSuppliers } from './suppliersSource.js';

const suppliers = createSuppliers({ seed: 1, places: simulatedPlaces.slice(0, 2), size: 20, slowMs: 20 });
const headers = { authorization: `Bearer ${bookingToken}`, 'x-affiliate-id': bookingAffiliate };
const body = JSON.stringify({
  accommodations: [10_000, 10_001, 10_002, 10_003],
  booker: { country: 'de', platform: 'desktop' },
  checkin: '2026-12-01',
  checkout: '2026-12-03',
  guests: { number_of_adults: 1, number_of_rooms: 1 },
});
const post = async (name: string) =>
  suppliers.handle({
    method: 'POST',
    path: `/${name}/accommodations/availability`,
    query: new URLSearchParams(),
    headers,
    body,
  });

test('each supplier has a way of its own', async () => {
  const fast = await post('fast');
  expect(fast.status).toBe(200);
  const slow = await post('slow');
  expect(slow.status).toBe(200);
  expect(slow.body).not.toEqual(fast.body);
  expect((await post('failing')).status).toBe(500);
  const malformed = await post('malformed');
  expect(malformed.status).toBe(200);
  expect(() => JSON.parse(String(malformed.body)) as unknown).toThrow();
  expect((await post('unknown')).status).toBe(404);
});

test('the duplicate one says every room twice, in another dialect', async () => {
  const query = new URLSearchParams({ currency: 'EUR', guests: '1' });
  const { body: text } = await suppliers.handle({
    method: 'GET',
    path: '/duplicate/cities/1/properties/',
    query,
    headers: {},
    body: '',
  });
  const { properties } = JSON.parse(String(text)) as {
    readonly properties: ReadonlyArray<{
      readonly rooms: { readonly privates: ReadonlyArray<{ readonly id: number }> };
    }>;
  };
  const ids = properties.flatMap(({ rooms }) => rooms.privates.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.length).toBe(2 * new Set(ids).size);
});

test('the silent one never answers', async () => {
  const answered = vi.fn();
  void post('silent').then(answered);
  await post('slow');
  expect(answered).not.toHaveBeenCalled();
});
