import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { encodeId } from '@tripgraph/addressing/id';
import { forgetBookings, lapse } from '@tripgraph/activities/testing/bookingShard';
import { optionRecord, scheduleRecord, unitRecord } from '@tripgraph/activities/testing/options';
import { sampleCatalogue } from '@tripgraph/activities/testing/records';
import { openShard, sql } from '@tripgraph/activities/testing/shard';
import { freePort } from '@tripgraph/dev/freePort';
import { untilReady } from '@tripgraph/dev/start/untilReady';
import { keyOf, partnerNamed } from '@tripgraph/gateway/testing/partnerKeys';
import { openDatabase, type Database } from '@tripgraph/kit/database';
import { databaseUrl } from '@tripgraph/kit/testing/database';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { afterAll, beforeAll, beforeEach, expect, inject, onTestFinished, test } from 'vitest';
import { startWorld, equalShards, type CataloguePart, type World, type WorldCarts } from './world.js';

const partners = ['north', 'south', 'carts'].map((name) => partnerNamed(name, { actsForOthers: name === 'carts' }));

const shards = equalShards(3);
const nine = '2099-06-01T09:00:00+02:00';
const { suppliers, activities } = sampleCatalogue(43, 3);

/** One activity on each shard: ten places, cancellable in full. */
const parts = [100, 500, 900].map((bucket, index): CataloguePart => {
  const [supplier, activity] = [suppliers[index], activities[index]];
  if (!supplier || !activity) throw new Error('the catalogue is too small');
  const supplierId = encodeId({ prefix: 'sup', bucket, uuid: 1n });
  const price = { amount: 1_000 * (index + 1), currency: 'EUR', precision: 2 };
  const dollars = { amount: 700, currency: 'USD', precision: 2 };
  const schedules = [scheduleRecord({ capacity: 10 })];
  return {
    bucket,
    supplier: { ...supplier, id: supplierId },
    activities: [
      {
        ...activity,
        id: encodeId({ prefix: 'act', bucket, uuid: 1n }),
        supplierId,
        options: [
          optionRecord('opt', [unitRecord('adult', { price })], { schedules }),
          optionRecord('usd', [unitRecord('adult-usd', { price: dollars })], { schedules, isDefault: false }),
        ],
      },
    ],
  };
});
const activityIds = parts.map(({ activities: [only] = [] as never }) => only?.id ?? '');

let world: World;
let carts: WorldCarts;
let databases: Database[];
let cartsDatabase: Database;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), shards, parts, {
    partners,
    cartsKey: keyOf('carts'),
  });
  carts = world.carts as WorldCarts;
  databases = shards.map(({ name }) => openShard(databaseUrl(serverUrl, world.databases.get(name) ?? '')));
  cartsDatabase = openDatabase({
    url: carts.databaseUrl,
    maxConnections: 2,
    acquireTimeoutMs: 5_000,
    statementTimeoutMs: 5_000,
  });
});
afterAll(async () => {
  await Promise.all([...databases, cartsDatabase].map(({ close }) => close()));
  await world.close();
});
beforeEach(async () => {
  carts.gateway.treat(() => 'pass');
  for (const database of databases) await forgetBookings(database);
});

type Item = {
  readonly status: string;
  readonly booking: { readonly id: string; readonly status: string } | null;
  readonly refusal: { readonly code: string } | null;
};
type Result = {
  readonly __typename: string;
  readonly replayed?: boolean;
  readonly code?: string;
  readonly position?: number | null;
  readonly field?: string | null;
  readonly currentCart?: Result['cart'];
  readonly cart: {
    readonly id: string;
    readonly status: string;
    readonly total: unknown;
    readonly items: readonly Item[];
  } | null;
};
type Answer = {
  readonly data?: { readonly result: Result | null } | null;
  readonly errors?: ReadonlyArray<{ readonly extensions: { readonly code: string } }>;
};

const cartFields = 'id status total { amount currency } items { status booking { id status } refusal { code } }';
const resultFields = `__typename ... on CartSuccess { replayed cart { ${cartFields} } }
  ... on CartRefused { code position field currentCart { ${cartFields} } }`;
const documents = {
  hold: `mutation ($input: HoldCartInput!) { result: holdCart(input: $input) { ${resultFields} } }`,
  confirm: `mutation ($input: ConfirmCartInput!) { result: confirmCart(input: $input) { ${resultFields} } }`,
  cancel: `mutation ($input: CancelCartInput!) { result: cancelCart(input: $input) { ${resultFields} } }`,
};

const post = async (
  url: string,
  headers: Record<string, string>,
  query: string,
  variables: object,
): Promise<Answer> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
};
const send = (kind: keyof typeof documents, input: object, partner = 'north'): Promise<Answer> =>
  post(world.url, { authorization: `Bearer ${keyOf(partner)}` }, documents[kind], { input });
const resultOf = (answer: Answer): Result => {
  const { result } = answer.data ?? {};
  if (!result) throw new Error(JSON.stringify(answer));
  return { ...result, cart: result.cart ?? result.currentCart ?? null };
};
const codesOf = ({ errors = [] }: Answer): readonly string[] => errors.map(({ extensions }) => extensions.code);

const itemOn = (shard: number, changes: object = {}) => ({
  activityId: activityIds[shard],
  optionId: 'opt',
  availabilityId: nine,
  units: [{ unitId: 'adult', quantity: 2 }],
  ...changes,
});
const cartInput = (items = [itemOn(0), itemOn(1), itemOn(2)]) => ({ uuid: randomUUID() as string, items });
const heldCart = async (): Promise<string> => resultOf(await send('hold', cartInput())).cart?.id ?? '';

/** Places held and booked, and how many bookings there are, on each shard. */
const counters = (): Promise<readonly string[]> =>
  Promise.all(
    databases.map(async (database) => {
      const [row] = await database.query<{ text: string }>(
        sql(`select coalesce(sum(held), 0) || ' held, ' || coalesce(sum(booked), 0) || ' booked, '
          || (select count(*) from booking) || ' made' as text from availability`),
      );
      return row?.text ?? '';
    }),
  );
/** Lets the time of claims and retries come. */
const letDue = () => cartsDatabase.query(sql('update cart set due_at = clock_timestamp() where due_at is not null'));
/** Lets requests of unknown outcome be over. */
const letDoubtsPass = () => cartsDatabase.query(sql('update cart_item set doubt_until = clock_timestamp()'));
const statusesOf = ({ cart }: Result) => [cart?.status, ...(cart?.items ?? []).map(({ status }) => status)];

test('items on three shards are held as one and confirmed as one', async () => {
  const held = resultOf(await send('hold', cartInput()));
  expect(held).toMatchObject({
    __typename: 'CartSuccess',
    replayed: false,
    cart: { status: 'ON_HOLD', total: { amount: 12_000, currency: 'EUR' } },
  });
  expect(held.cart?.items.map(({ booking }) => booking?.status)).toEqual(['ON_HOLD', 'ON_HOLD', 'ON_HOLD']);
  expect(await counters()).toEqual(Array(3).fill('2 held, 0 booked, 1 made'));
  const cartId = held.cart?.id;
  const confirmed = resultOf(await send('confirm', { cartId, contact: { fullName: 'Ana Ruiz' } }));
  expect(confirmed).toMatchObject({ __typename: 'CartSuccess', replayed: false, cart: { status: 'CONFIRMED' } });
  expect(confirmed.cart?.items.map(({ booking }) => booking?.status)).toEqual(Array(3).fill('CONFIRMED'));
  expect(await counters()).toEqual(Array(3).fill('0 held, 2 booked, 1 made'));
  expect(resultOf(await send('confirm', { cartId }))).toMatchObject({ replayed: true, cart: { status: 'CONFIRMED' } });
  const [contact] = (await databases[1]?.query(sql('select contact from booking'))) ?? [];
  expect(contact).toEqual({ contact: { fullName: 'Ana Ruiz' } });
});

test('when one item is sold out the others are given back, and the answer says which it was', async () => {
  const input = cartInput([itemOn(0), itemOn(1, { units: [{ unitId: 'adult', quantity: 11 }] }), itemOn(2)]);
  const result = resultOf(await send('hold', input));
  expect(result).toMatchObject({
    __typename: 'CartRefused',
    code: 'LIMITED_AVAILABILITY',
    position: 1,
    cart: { status: 'FAILED' },
  });
  expect(statusesOf(result)).toEqual(['FAILED', 'RELEASED', 'RELEASED', 'RELEASED']);
  expect((await counters()).map((text) => text.slice(0, 16))).toEqual(Array(3).fill('0 held, 0 booked'));
  expect(resultOf(await send('hold', input))).toEqual(result);
});

test('items in two currencies are no cart', async () => {
  const other = itemOn(2, { optionId: 'usd', units: [{ unitId: 'adult-usd', quantity: 1 }] });
  const result = resultOf(await send('hold', cartInput([itemOn(0), itemOn(1), other])));
  expect(result).toMatchObject({ code: 'WRONG_CURRENCY', position: 2, cart: { status: 'FAILED', total: null } });
  expect(await counters()).toEqual(Array(3).fill('0 held, 0 booked, 1 made'));
});

test('an answer that is lost makes no second booking', async () => {
  carts.gateway.treat((body, number) => (number <= 3 && body.includes('CartHold') ? 'loseAnswer' : 'pass'));
  expect(resultOf(await send('hold', cartInput()))).toMatchObject({ cart: { status: 'ON_HOLD' } });
  expect(await counters()).toEqual(Array(3).fill('2 held, 0 booked, 1 made'));
});

test('an item whose answers are all lost fails the cart, and is given back like the others', async () => {
  carts.gateway.treat((body) =>
    body.includes(`${activityIds[1]}`) && body.includes('CartHold') ? 'loseAnswer' : 'pass',
  );
  const result = resultOf(await send('hold', cartInput()));
  expect(result).toMatchObject({ code: 'UNAVAILABLE', position: 1 });
  expect(statusesOf(result)).toEqual(['FAILED', 'RELEASED', 'RELEASED', 'RELEASED']);
  expect(await counters()).toEqual(Array(3).fill('0 held, 0 booked, 1 made'));
});

test('a request that was lost is looked for again when it can no longer be under way', async () => {
  carts.gateway.treat((body) =>
    body.includes(`${activityIds[1]}`) && body.includes('CartHold') ? 'loseRequest' : 'pass',
  );
  const input = cartInput();
  expect(statusesOf(resultOf(await send('hold', input)))).toEqual(['FAILED', 'RELEASED', 'RELEASING', 'RELEASED']);
  await letDue();
  expect(await carts.recover()).toBe(1);
  expect(statusesOf(resultOf(await send('hold', input)))[2]).toBe('RELEASING');
  await letDoubtsPass();
  await letDue();
  expect(await carts.recover()).toBe(1);
  expect(statusesOf(resultOf(await send('hold', input)))).toEqual(['FAILED', 'RELEASED', 'RELEASED', 'RELEASED']);
  await letDue();
  expect(await carts.recover()).toBe(0);
});

test('the same cart sent twice at the same time is held once, and another one under its uuid is refused', async () => {
  const input = cartInput();
  const results = (await Promise.all([send('hold', input), send('hold', input)])).map(resultOf);
  expect(new Set(results.map(({ cart }) => cart?.id)).size).toBe(1);
  expect(results.map(({ replayed }) => replayed).sort()).toEqual([false, true]);
  expect(results.map(({ cart }) => cart?.status)).toEqual(['ON_HOLD', 'ON_HOLD']);
  expect(await counters()).toEqual(Array(3).fill('2 held, 0 booked, 1 made'));
  expect(resultOf(await send('hold', { ...input, items: [itemOn(0)] }))).toMatchObject({
    code: 'INVALID_CART_UUID',
    field: 'uuid',
    cart: null,
  });
});

test('a cart of another partner does not exist, and without a key there are none', async () => {
  const cartId = await heldCart();
  for (const kind of ['confirm', 'cancel'] as const) {
    expect(codesOf(await send(kind, { cartId }, 'south'))).toEqual(['NOT_FOUND']);
  }
  const query = 'query ($id: ID!) { result: cart(id: $id) { id status } }';
  const ask = (headers: Record<string, string>) => post(world.url, headers, query, { id: cartId });
  expect(codesOf(await ask({ authorization: `Bearer ${keyOf('south')}` }))).toEqual(['NOT_FOUND']);
  expect(codesOf(await ask({}))).toEqual(['UNAUTHORIZED_FIELD']);
  expect((await ask({ authorization: `Bearer ${keyOf('north')}` })).data?.result).toEqual({
    id: cartId,
    status: 'ON_HOLD',
  });
});

test('a cart with a hold that has lapsed is not confirmed, and its other holds are given back', async () => {
  const held = resultOf(await send('hold', cartInput()));
  await lapse(databases[2] as Database, held.cart?.items[2]?.booking?.id ?? '');
  const result = resultOf(await send('confirm', { cartId: held.cart?.id }));
  expect(result).toMatchObject({ code: 'HOLD_EXPIRED', position: 2 });
  expect(statusesOf(result)).toEqual(['EXPIRED', 'RELEASED', 'RELEASED', 'RELEASED']);
  expect((await counters()).slice(0, 2)).toEqual(Array(2).fill('0 held, 0 booked, 1 made'));
});

test('holds that are about to end are extended before anything is confirmed', async () => {
  const held = resultOf(await send('hold', cartInput()));
  await databases[0]?.query(sql("update booking set expires_at = clock_timestamp() + interval '20 seconds'"));
  const asked: string[] = [];
  carts.gateway.treat((body) => {
    asked.push(/Cart(\w+)/.exec(body)?.[1] ?? '');
    return 'pass';
  });
  expect(resultOf(await send('confirm', { cartId: held.cart?.id }))).toMatchObject({ cart: { status: 'CONFIRMED' } });
  expect(asked.filter((name) => name === 'Extend')).toHaveLength(1);
  expect(asked.lastIndexOf('Extend')).toBeLessThan(asked.indexOf('Confirm'));
});

test('what is confirmed stays confirmed when another item is refused after that', async () => {
  const held = resultOf(await send('hold', cartInput()));
  const ids = held.cart?.items.map(({ booking }) => booking?.id ?? '') ?? [];
  let lapsed: Promise<unknown> | undefined;
  // The hold ends between the look and the confirmation, whose first request is lost.
  carts.gateway.treat((body) => {
    if (!body.includes('CartConfirm') || !body.includes(ids[1] ?? '') || lapsed) return 'pass';
    lapsed = lapse(databases[1] as Database, ids[1] ?? '');
    return 'loseRequest';
  });
  const result = resultOf(await send('confirm', { cartId: held.cart?.id }));
  await lapsed;
  expect(result).toMatchObject({ __typename: 'CartRefused', code: 'HOLD_EXPIRED', position: 1 });
  expect(statusesOf(result)).toEqual(['PARTIALLY_CONFIRMED', 'CONFIRMED', 'RELEASED', 'CONFIRMED']);
  const cancelled = resultOf(await send('cancel', { cartId: held.cart?.id, reason: 'not without the second' }));
  expect(statusesOf(cancelled)).toEqual(['CANCELLED', 'CANCELLED', 'RELEASED', 'CANCELLED']);
  expect(resultOf(await send('cancel', { cartId: held.cart?.id }))).toMatchObject({ replayed: true });
});

test('confirmations whose answers are lost are gone on with until they are known', async () => {
  const cartId = await heldCart();
  carts.gateway.treat((body) => (body.includes('CartConfirm') ? 'loseAnswer' : 'pass'));
  expect(codesOf(await send('confirm', { cartId }))).toEqual(['OUTCOME_UNKNOWN']);
  carts.gateway.treat(() => 'pass');
  await letDue();
  expect(await carts.recover()).toBe(1);
  expect(resultOf(await send('confirm', { cartId }))).toMatchObject({ replayed: true, cart: { status: 'CONFIRMED' } });
  expect(await counters()).toEqual(Array(3).fill('0 held, 2 booked, 1 made'));
});

test('a process that is killed between two holds leaves a cart that another one goes on with', async () => {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('../../subgraphs/carts/dist/main.js', import.meta.url))],
    {
      env: {
        ...process.env,
        PORT: String(port),
        DATABASE_URL: carts.databaseUrl,
        GATEWAY_URL: carts.gateway.url,
        CARTS_KEY: carts.key,
        LOG_LEVEL: 'silent',
      },
      stdio: 'ignore',
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  expect(await untilReady(`http://127.0.0.1:${port}/health/ready`, 20_000, new AbortController().signal)).toBe(true);
  let holds = 0;
  carts.gateway.treat((body) => (body.includes('CartHold') && ++holds === 1 ? 'loseAnswer' : 'keep'));
  const kept = carts.gateway.until('keep');
  const first = carts.gateway.until('loseAnswer');
  const input = cartInput();
  const asked = 'mutation ($input: HoldCartInput!) { holdCart(input: $input) { __typename } }';
  const asPartner = { 'tripgraph-partner': 'north' };
  const cut = post(`http://127.0.0.1:${port}/graphql`, asPartner, asked, { input }).catch(() => 'cut');
  await Promise.all([kept, first]);
  child.kill('SIGKILL');
  expect(await cut).toBe('cut');
  expect((await counters()).filter((text) => text === '2 held, 0 booked, 1 made')).toHaveLength(1);
  carts.gateway.treat(() => 'pass');
  expect(await carts.recover()).toBe(0);
  await letDue();
  expect(await carts.recover()).toBe(1);
  expect(resultOf(await send('hold', input))).toMatchObject({ replayed: true, cart: { status: 'ON_HOLD' } });
  expect(await counters()).toEqual(Array(3).fill('2 held, 0 booked, 1 made'));
});

test('a cart that was left for longer than anybody waits is given up', async () => {
  const input = cartInput();
  carts.gateway.treat((_body, number) => (number === 1 ? 'pass' : 'loseAnswer'));
  await send('hold', input);
  await cartsDatabase.query(
    sql(
      "update cart set status = 'HOLDING', created_at = created_at - interval '2 minutes', due_at = clock_timestamp() where uuid = $1",
      input.uuid,
    ),
  );
  await cartsDatabase.query(
    sql(
      "update cart_item set state = 'HOLDING', refusal = null from cart where cart.id = cart_id and uuid = $1",
      input.uuid,
    ),
  );
  carts.gateway.treat(() => 'pass');
  expect(await carts.recover()).toBe(1);
  expect(statusesOf(resultOf(await send('hold', input)))).toEqual(['FAILED', 'RELEASED', 'RELEASED', 'RELEASED']);
  expect((await counters()).map((text) => text.slice(0, 16))).toEqual(Array(3).fill('0 held, 0 booked'));
});

test('while a shard is down its item fails the cart, and nothing is held on the others', async () => {
  await world.stop('shard-2');
  const result = resultOf(await send('hold', cartInput()));
  expect(result).toMatchObject({ code: 'UNAVAILABLE', position: 1, cart: { status: 'FAILED' } });
  expect(statusesOf(result)).toEqual(['FAILED', 'RELEASED', 'RELEASING', 'RELEASED']);
  expect((await counters()).map((text) => text.slice(0, 16))).toEqual(Array(3).fill('0 held, 0 booked'));
});
