import { expect, test } from 'vitest';
import { simulatedPlaces } from '../places/simulatedPlaces.js';
import { bookingAffiliate, bookingToken, createBooking, type BookingOptions } from './bookingSource.js';

const headers = { authorization: `Bearer ${bookingToken}`, 'x-affiliate-id': bookingAffiliate };

type Reply = {
  readonly status: number;
  readonly data: never;
  readonly errors?: ReadonlyArray<{ readonly id: string }>;
  readonly metadata: { readonly next_page: string | null };
};

const open = (options: Partial<BookingOptions> = {}) => {
  const source = createBooking({ seed: 1, places: simulatedPlaces.slice(0, 3), size: 30, ...options });
  const post = async (
    path: string,
    body: object,
    given: Record<string, string> = headers,
    method = 'POST',
  ): Promise<Reply> => {
    const request = { method, path, query: new URLSearchParams(), headers: given, body: JSON.stringify(body) };
    const { status, body: text } = await source.handle(request);
    return { status, ...(JSON.parse(String(text)) as Omit<Reply, 'status'>) };
  };
  return { source, post };
};

test('everything is a POST with a token and the number of an affiliate', async () => {
  const { post } = open();
  const path = '/accommodations/constants';
  expect([
    (await post(path, {})).status,
    (await post(path, {}, headers, 'GET')).status,
    (await post(path, {}, { authorization: headers.authorization })).status,
    (await post(path, {}, { ...headers, authorization: 'Bearer other' })).status,
    (await post('/accommodations/nothing', {})).status,
  ]).toEqual([200, 405, 401, 401, 404]);
});

test('pages of a country follow each other by a token that stands for the request, for three hours', async () => {
  const clock = { ms: 0 };
  const { source, post } = open({ nowMs: () => clock.ms });
  const [country] = (await post('/common/locations/countries', {})).data as ReadonlyArray<{ readonly id: string }>;
  const seen: number[] = [];
  let page: string | null = null;
  do {
    const asked: object = page === null ? { country: country?.id, rows: 10 } : { page };
    const { data, metadata } = await post('/accommodations/details', asked);
    seen.push(...(data as ReadonlyArray<{ readonly id: number }>).map(({ id }) => id));
    if (page === null && metadata.next_page !== null) {
      clock.ms += 4 * 3_600_000;
      expect((await post('/accommodations/details', { page: metadata.next_page })).status).toBe(400);
      clock.ms = 0;
    }
    page = metadata.next_page;
  } while (page !== null);
  const locationOf = (id: number) => source.get(id)['location'] as { readonly country: string };
  expect(seen).toEqual(source.ids().filter((id) => locationOf(id).country === country?.id));
});

test('the feed says what changed, opened and closed since a time, and where to go on', async () => {
  const clock = { ms: Date.parse('2026-11-30T00:00:00Z') };
  const { source, post } = open({ nowMs: () => clock.ms });
  const [one = 0, two = 0] = source.ids();
  source.put(source.get(one));
  source.close(two, 'fraud');
  const path = '/accommodations/details/changes';
  const { data } = await post(path, { last_change: '2026-11-29T00:00:00+00:00' });
  expect(data).toMatchObject({
    changes: { changed: [one], opened: [], closed: { permanently: [], temporarily: [], fraud: [two] } },
    total_changes: 2,
  });
  const { next } = data as { readonly next: string };
  expect((await post(path, { last_change: next })).data).toMatchObject({ total_changes: 0 });
});

test('a stay has the same prices whenever it is asked for, with one to show that is more than the base', async () => {
  const { source, post } = open();
  const asked = {
    accommodations: source.ids().slice(0, 10),
    booker: { country: 'de', platform: 'desktop' },
    checkin: '2026-12-01',
    checkout: '2026-12-03',
    currency: 'USD',
    guests: { number_of_adults: 2, number_of_rooms: 1 },
  };
  const { data } = await post('/accommodations/availability', asked);
  expect((await post('/accommodations/availability', asked)).data).toEqual(data);
  type Price = Readonly<Record<'base' | 'display', { readonly booker_currency: number }>>;
  const products = (data as ReadonlyArray<{ readonly products: ReadonlyArray<{ readonly price: Price }> }>).flatMap(
    (one) => one.products,
  );
  expect(products.length).toBeGreaterThan(0);
  expect(products.every(({ price }) => price.display.booker_currency > price.base.booker_currency)).toBe(true);
  expect((await post('/accommodations/availability', { ...asked, accommodations: [] })).status).toBe(400);
});
