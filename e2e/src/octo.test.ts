import { randomUUID } from 'node:crypto';
import { keyOf, partnerNamed } from '@tripgraph/gateway/testing/partnerKeys';
import { addDays } from '@tripgraph/kit/localDate';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { catalogueOf } from './catalogueOf.js';
import { equalShards, startWorld, type World } from './world.js';

const partners = ['north', 'south'].map((name) => partnerNamed(name));

let world: World;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  const parts = catalogueOf({ activities: 120, suppliers: 20 });
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), equalShards(3), parts, { partners });
});
afterAll(() => world.close());
beforeEach(() => world.emptyLog());

type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };
type Ask = (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

const asking =
  (method: string | undefined, partner: string | undefined): Ask =>
  async (path, body, headers = {}) => {
    const response = await fetch(new URL(`/octo${path}`, world.url), {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(partner !== undefined && { authorization: `Bearer ${keyOf(partner)}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };

const north = asking(undefined, 'north');
const south = asking(undefined, 'south');

type Unit = { readonly id: string; readonly type: string; readonly restrictions: Record<string, unknown> };
type Option = {
  readonly id: string;
  readonly restrictions: { readonly minUnits: number; readonly maxUnits: number | null };
  readonly units: readonly Unit[];
};
type Product = {
  readonly id: string;
  readonly availabilityType: string;
  readonly instantConfirmation: boolean;
  readonly options: readonly Option[];
};
type Time = { readonly id: string; readonly available: boolean; readonly vacancies: number | null };

const today = new Date().toISOString().slice(0, 10);
const day = (daysFromNow: number): string => addDays(today, daysFromNow);

/** A time that has room for a few of one unit, and the unit. */
type Bookable = { readonly product: Product; readonly option: Option; readonly unit: Unit; readonly time: Time };

const isPlain = ({ restrictions }: Unit): boolean =>
  restrictions['paxCount'] === 1 &&
  (restrictions['minQuantity'] as number) <= 1 &&
  (restrictions['accompaniedBy'] as unknown[]).length === 0;

/** Times of products that confirm at once, with at most `mostPlaces` left, one for each product. */
const findBookable = async (mostPlaces: number, count: number): Promise<Bookable[]> => {
  const products = (await north('/products')).body as Product[];
  const found: Bookable[] = [];
  for (const product of products) {
    if (found.length === count) break;
    const [option] = product.options;
    const unit = option?.units.find(isPlain);
    if (!option || !unit || !product.instantConfirmation || option.restrictions.minUnits > 1) continue;
    const asked = { productId: product.id, optionId: option.id, localDateStart: day(20), localDateEnd: day(40) };
    const { body } = await north('/availability', { ...asked, units: [{ id: unit.id, quantity: 1 }] });
    const time = (body as Time[]).find(
      ({ available, vacancies }) => available && vacancies !== null && vacancies > 1 && vacancies <= mostPlaces,
    );
    if (time) found.push({ product, option, unit, time });
  }
  expect(found).toHaveLength(count);
  return found;
};

const reservationOf = ({ product, option, unit, time }: Bookable, quantity = 1, uuid: string = randomUUID()) => ({
  uuid,
  productId: product.id,
  optionId: option.id,
  availabilityId: time.id,
  unitItems: Array.from({ length: quantity }, () => ({ unitId: unit.id })),
});

const timeNow = async ({ product, option, time }: Bookable): Promise<Time> => {
  const asked = { productId: product.id, optionId: option.id, availabilityIds: [time.id] };
  const [found] = (await north('/availability', asked)).body as Time[];
  return found as Time;
};

test('from a product to a time to a hold to a booking, which is found again, and cancelled', async () => {
  const [bookable] = (await findBookable(1_000, 1)) as [Bookable];
  const reservation = {
    ...reservationOf(bookable, 1),
    resellerReference: `order-${randomUUID()}`,
    expirationMinutes: 10,
  };
  const { uuid, resellerReference } = reservation;
  const held = await north('/bookings', reservation, { 'octo-capabilities': 'octo/pricing' });
  expect([held.status, held.headers.get('octo-capabilities')]).toEqual([200, 'octo/pricing']);
  expect(held.body).toMatchObject({
    uuid,
    status: 'ON_HOLD',
    productId: bookable.product.id,
    optionId: bookable.option.id,
    availabilityId: bookable.time.id,
    resellerReference,
    utcConfirmedAt: null,
    unitItems: [{ unitId: bookable.unit.id, status: 'ON_HOLD', unit: { id: bookable.unit.id } }],
    pricing: { net: null },
  });
  const places = bookable.time.vacancies ?? 0;
  expect((await timeNow(bookable)).vacancies).toBe(places - 1);

  expect((await north(`/bookings/${uuid}/extend`, { expirationMinutes: 20 })).body).toMatchObject({
    status: 'ON_HOLD',
  });
  const contact = { fullName: 'Ana Ruiz', emailAddress: 'ana@example.com' };
  const confirmed = await north(`/bookings/${uuid}/confirm`, { contact, notes: 'A pram' });
  expect(confirmed.body).toMatchObject({ uuid, status: 'CONFIRMED', contact, notes: 'A pram', utcExpiresAt: null });
  const { supplierReference } = confirmed.body as { supplierReference: string };

  expect((await north(`/bookings/${uuid}`)).body).toEqual(confirmed.body);
  const start = bookable.time.id.slice(0, 10);
  for (const query of [
    `supplierReference=${supplierReference}`,
    `resellerReference=${resellerReference}`,
    `localDate=${start}&resellerReference=${resellerReference}`,
    `localDateStart=${start}&localDateEnd=${start}&supplierReference=${supplierReference}`,
  ])
    expect((await north(`/bookings?${query}`)).body).toEqual([confirmed.body]);

  const cancelled = await north(`/bookings/${uuid}/cancel`, { reason: 'rain' });
  expect(cancelled.body).toMatchObject({
    uuid,
    status: 'CANCELLED',
    cancellable: false,
    cancellation: { reason: 'rain' },
  });
  expect((await north(`/bookings/${uuid}/cancel`, {})).body).toEqual(cancelled.body);
  expect((await timeNow(bookable)).vacancies).toBe(places);
});

test('a hold that is sent twice is made once, and another one under its uuid is refused', async () => {
  const [bookable] = (await findBookable(1_000, 1)) as [Bookable];
  const reservation = reservationOf(bookable);
  const [first, second] = await Promise.all([north('/bookings', reservation), north('/bookings', reservation)]);
  expect((first.body as { id: string }).id).toBe((second.body as { id: string }).id);
  const other = await north('/bookings', { ...reservation, notes: 'another' });
  expect([other.status, other.body]).toEqual([
    400,
    { error: 'INVALID_BOOKING_UUID', errorMessage: expect.any(String), uuid: reservation.uuid },
  ]);
  const ended = await asking('DELETE', 'north')(`/bookings/${reservation.uuid}`);
  expect(ended.body).toMatchObject({ status: 'EXPIRED', cancellation: null });
});

test('what is sold out cannot be reserved, and the error says why', async () => {
  const [bookable] = (await findBookable(40, 1)) as [Bookable];
  let left = (await timeNow(bookable)).vacancies ?? 0;
  const most = Math.min(
    bookable.option.restrictions.maxUnits ?? 40,
    (bookable.unit.restrictions['maxQuantity'] as number | null) ?? 40,
  );
  while (left > 0) {
    const { status, body } = await north('/bookings', reservationOf(bookable, Math.min(most, left)));
    expect([status, body]).toMatchObject([200, { status: 'ON_HOLD' }]);
    left = (await timeNow(bookable)).vacancies ?? 0;
  }
  const refused = await south('/bookings', reservationOf(bookable));
  expect([refused.status, refused.body]).toEqual([
    400,
    { error: 'UNPROCESSABLE_ENTITY', errorMessage: expect.any(String), reason: 'SOLD_OUT' },
  ]);
  expect(await timeNow(bookable)).toMatchObject({ available: false, status: 'SOLD_OUT' });
});

test('a booking of another partner is not there, whatever is tried with it', async () => {
  const [bookable] = (await findBookable(1_000, 1)) as [Bookable];
  const reservation = { ...reservationOf(bookable), resellerReference: randomUUID() };
  const { uuid, resellerReference } = reservation;
  expect((await north('/bookings', reservation)).status).toBe(200);
  const missing = { error: 'INVALID_BOOKING_UUID', errorMessage: 'You have no booking with this uuid.', uuid };
  for (const answer of [
    await south(`/bookings/${uuid}`),
    await south(`/bookings/${uuid}/confirm`, {}),
    await south(`/bookings/${uuid}/extend`, {}),
    await south(`/bookings/${uuid}/cancel`, {}),
    await asking('DELETE', 'south')(`/bookings/${uuid}`),
  ])
    expect([answer.status, answer.body]).toEqual([400, missing]);
  expect((await south(`/bookings?resellerReference=${resellerReference}`)).body).toEqual([]);
  expect((await north(`/bookings/${uuid}`)).body).toMatchObject({ status: 'ON_HOLD' });
});

test('what is not there says what it is', async () => {
  const [{ product, option, unit, time }] = (await findBookable(1_000, 1)) as [Bookable];
  const days = { localDateStart: day(20), localDateEnd: day(21) };
  expect((await north('/products/act_nothing')).body).toMatchObject({
    error: 'INVALID_PRODUCT_ID',
    productId: 'act_nothing',
  });
  for (const [path, more] of [
    ['/availability', days],
    ['/availability/calendar', days],
    ['/bookings', { availabilityId: time.id, unitItems: [{ unitId: unit.id }] }],
  ] as const) {
    const productId = 'act_nothing';
    expect((await north(path, { ...more, productId, optionId: option.id })).body).toMatchObject({
      error: 'INVALID_PRODUCT_ID',
      productId,
    });
    const optionId = 'opt_nothing';
    expect((await north(path, { ...more, productId: product.id, optionId })).body).toMatchObject({
      error: 'INVALID_OPTION_ID',
      optionId,
    });
  }
  const reservation = reservationOf({ product, option, unit, time });
  expect((await north('/bookings', { ...reservation, unitItems: [{ unitId: 'nobody' }] })).body).toMatchObject({
    error: 'INVALID_UNIT_ID',
    unitId: 'nobody',
  });
  const availabilityId = '2020-01-01T00:00:00Z';
  expect((await north('/bookings', { ...reservation, availabilityId })).body).toMatchObject({
    error: 'INVALID_AVAILABILITY_ID',
    availabilityId,
  });
  const uuid = randomUUID();
  expect((await north(`/bookings/${uuid}`)).body).toMatchObject({ error: 'INVALID_BOOKING_UUID', uuid });
});

test('the calendar has a row for each day, with the same days as the times', async () => {
  const [{ product, option }] = (await findBookable(1_000, 1)) as [Bookable];
  const asked = { productId: product.id, optionId: option.id, localDateStart: day(20), localDateEnd: day(40) };
  const days = (await north('/availability/calendar', asked)).body as Array<{ localDate: string }>;
  const times = (await north('/availability', asked)).body as Time[];
  expect(days.map(({ localDate }) => localDate)).toEqual([...new Set(times.map(({ id }) => id.slice(0, 10)))]);
});

test('without a key there are only the capabilities, and a wrong key is refused', async () => {
  const nobody = asking(undefined, undefined);
  expect((await nobody('/capabilities')).body).toMatchObject([{ id: 'octo/pricing' }, { id: 'octo/content' }]);
  for (const ask of [nobody, asking(undefined, 'west')]) {
    for (const path of ['/supplier', '/products', `/bookings/${randomUUID()}`]) {
      const { status, body, headers } = await ask(path);
      expect([status, body, headers.get('www-authenticate')]).toEqual([
        401,
        { error: 'UNAUTHORIZED', errorMessage: expect.any(String) },
        'Bearer realm="tripgraph"',
      ]);
    }
  }
  expect(world.log.requests).toEqual([]);
});

test('what never reaches an endpoint is answered in the words of the standard', async () => {
  const nowhere = await north('/nowhere');
  expect([nowhere.status, nowhere.body]).toEqual([
    404,
    { error: 'BAD_REQUEST', errorMessage: 'Nothing is at this path.' },
  ]);
  for (const body of ['{"half', '[1', '{"__proto__": {"a": 1}}'])
    expect(await north('/bookings', body)).toMatchObject({ status: 400, body: { error: 'BAD_REQUEST' } });
  const large = await north('/bookings', { notes: 'x'.repeat(300_000) });
  expect([large.status, large.body]).toMatchObject([413, { error: 'BAD_REQUEST' }]);
});

test('products are listed in parts, and the links lead through all of them', async () => {
  const all = (await north('/products')).body as Product[];
  expect(all).toHaveLength(120);
  const ids: string[] = [];
  let path: string | undefined = '/products?first=50';
  while (path !== undefined) {
    const { body, headers } = await north(path);
    ids.push(...(body as Product[]).map(({ id }) => id));
    const link = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    path = link === undefined ? undefined : `${new URL(link).pathname.replace(/^\/octo/, '')}${new URL(link).search}`;
  }
  expect(ids).toEqual(all.map(({ id }) => id));
  expect((await north('/suppliers?first=7')).body).toHaveLength(7);
});
