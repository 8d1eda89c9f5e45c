import { expect, test } from 'vitest';
import { simulatedPlaces } from '../places/simulatedPlaces.js';
import type { SimulatedReply } from '../source.js';
import { createViator } from './viator.js';

const open = (size: number, requestsPerWindow = 1_000) => {
  let nowMs = 0;
  const viator = createViator({
    seed: 1,
    places: simulatedPlaces,
    size,
    today: '2026-12-01',
    requestsPerWindow,
    nowMs: () => nowMs,
  });
  const headers = { 'exp-api-key': 'anybody', accept: 'application/json;version=2.0', 'accept-language': 'en' };
  const ask = (target: string, changes: Readonly<Record<string, string>> = {}, body = ''): SimulatedReply => {
    const url = new URL(target, 'http://viator.example.org');
    const method = body === '' ? 'GET' : 'POST';
    return viator.handle({
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: { ...headers, ...changes },
      body,
    }) as SimulatedReply;
  };
  return { viator, ask, pass: (ms: number) => void (nowMs += ms) };
};

const read = ({ body }: SimulatedReply) =>
  JSON.parse(String(body)) as {
    readonly products: ReadonlyArray<{ readonly productCode: string; readonly status: string }>;
    readonly nextCursor?: string;
  };

test('the feed goes on at its cursor, and its last page is empty and names no further one', () => {
  const { viator, ask } = open(5);
  const first = read(ask('/products/modified-since?count=3'));
  const second = read(ask(`/products/modified-since?count=3&cursor=${encodeURIComponent(first.nextCursor ?? '')}`));
  const end = ask(`/products/modified-since?count=3&cursor=${encodeURIComponent(second.nextCursor ?? '')}`);
  expect([...first.products, ...second.products].map(({ productCode }) => productCode)).toEqual(viator.productCodes);
  expect(JSON.parse(String(end.body))).toEqual({ products: [] });
});

test('a cursor brings later what has changed after it, once, and what cannot be booked any more as a tombstone', () => {
  const { viator, ask } = open(3);
  const { nextCursor = '' } = read(ask('/products/modified-since'));
  const [first = '', second = ''] = viator.productCodes;
  for (const code of [first, second, first]) viator.change(code);
  viator.deactivate(second);
  const { products } = read(ask(`/products/modified-since?cursor=${encodeURIComponent(nextCursor)}`));
  expect(products.map(({ productCode, status }) => [productCode, status])).toEqual([
    [first, 'ACTIVE'],
    [second, 'INACTIVE'],
  ]);
  expect(Object.keys(products[1] ?? {})).toEqual(['status', 'productCode', 'createdAt', 'lastUpdatedAt']);
});

test.each([
  ['no key', { 'exp-api-key': '' }, 401, 'UNAUTHORIZED'],
  ['no version', { accept: 'application/json' }, 400, 'INVALID_HEADER_VALUE'],
  ['no language', { 'accept-language': '' }, 400, 'INVALID_HEADER_VALUE'],
])('a request with %s is refused', (_what, headers, status, code) => {
  const reply = open(1).ask('/destinations', headers);
  expect([reply.status, JSON.parse(String(reply.body))]).toEqual([
    status,
    { code, message: expect.any(String) as string, timestamp: '1970-01-01T00:00:00.000Z', trackingId: 'SIM-1' },
  ]);
});

test.each(['count=501', 'count=0', 'count=x', 'cursor=nothing'])('a feed with %s is refused', (query) => {
  expect(open(1).ask(`/products/modified-since?${query}`).status).toBe(400);
});

test('each endpoint takes so many requests in ten seconds, and says what is left', () => {
  const { ask, pass } = open(1, 2);
  expect(ask('/destinations').headers).toMatchObject({ 'ratelimit-remaining': '1' });
  pass(4_000);
  ask('/destinations');
  expect(ask('/destinations')).toMatchObject({
    status: 429,
    headers: { 'retry-after': '6', 'ratelimit-remaining': '0' },
  });
  expect(ask('/products/modified-since').status).toBe(200);
  pass(6_000);
  expect(ask('/destinations').status).toBe(200);
});

test('the same seed gives the same products and schedules, and a change gives others', () => {
  const [one, other] = [open(20), open(20)];
  for (const target of ['/products/7003P4', '/availability/schedules/7003P4'])
    expect(one.ask(target).body).toEqual(other.ask(target).body);
  other.viator.change('7003P4');
  expect(one.ask('/products/7003P4').body).not.toEqual(other.ask('/products/7003P4').body);
});

test('destinations name all that is above them, and locations are resolved 500 at a time', () => {
  const { ask } = open(1);
  const { destinations } = JSON.parse(String(ask('/destinations').body)) as {
    readonly destinations: ReadonlyArray<{
      readonly name: string;
      readonly type: string;
      readonly lookupId: string;
      readonly destinationId: number;
    }>;
  };
  const ids = new Map(destinations.map((one) => [String(one.destinationId), one]));
  const mitte = destinations.find(({ name }) => name === 'Mitte');
  expect(mitte?.lookupId.split('.').map((id) => ids.get(id)?.name)).toEqual([
    'World',
    'Germany',
    'State of Berlin',
    'Berlin',
    'Mitte',
  ]);
  const { locations } = JSON.parse(
    String(ask('/locations/bulk', {}, '{"locations":["LOC-0-0","LOC-0-7","LOC-x"]}').body),
  ) as {
    readonly locations: ReadonlyArray<Readonly<Record<string, unknown>>>;
  };
  expect(locations.map((one) => [one['provider'], 'center' in one])).toEqual([
    ['TRIPADVISOR', true],
    ['GOOGLE', false],
  ]);
  const tooMany = JSON.stringify({ locations: Array.from({ length: 501 }, () => 'LOC-0-0') });
  expect(ask('/locations/bulk', {}, tooMany).status).toBe(400);
});
