import { keyOf, partnerNamed } from '@tripgraph/gateway/testing/partnerKeys';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { askGraphQL, type GraphQLAnswer } from './askGraphQL.js';
import { catalogueOf } from './catalogueOf.js';
import { equalShards, startWorld, type CataloguePart, type World } from './world.js';

const partners = ['north', 'south'].map((name) => partnerNamed(name));

const shards = equalShards(3);
let parts: CataloguePart[];
let world: World;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  parts = catalogueOf({ activities: 90, suppliers: 20 });
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), shards, parts, { partners });
});
afterAll(() => world.close());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  world.emptyLog();
});
afterEach(() => void vi.useRealTimers());

const pass = (seconds: number): void => void vi.setSystemTime(Date.now() + seconds * 1_000);

const ask = (query: string, variables: Record<string, unknown> = {}, partner?: string): Promise<GraphQLAnswer> =>
  askGraphQL(world.url, query, variables, partner === undefined ? {} : { authorization: `Bearer ${keyOf(partner)}` });

const octo = async (path: string) => {
  const response = await fetch(new URL(`/octo${path}`, world.url), {
    headers: { authorization: `Bearer ${keyOf('north')}` },
  });
  return { status: response.status, stale: response.headers.get('tripgraph-stale'), body: await response.json() };
};

const activityOn = (shard: 1 | 2 | 3): string => {
  const { from, to } = shards[shard - 1] ?? { from: 0, to: 0 };
  const part = parts.find(({ bucket, activities }) => bucket >= from && bucket <= to && [...activities].length > 0);
  return [...(part?.activities ?? [])][0]?.id ?? '';
};

const placePage =
  'query ($id: ID!) { place(id: $id) { id name kind activities(first: 3, orderBy: { field: TITLE }) { totalCount edges { node { id title } } } } }';
const detail = 'query ($id: ID!) { activity(id: $id) { id title supplier { name } place { name } } }';
const availability =
  'query ($id: ID!) { activity(id: $id) { id availabilities(localDateStart: "2031-05-01", localDateEnd: "2031-05-02") { id } } }';
const bookings = '{ bookings(first: 5) { totalCount } }';
const theWorld = { id: 'plc_world' };

test('while it is fresh a page is given again without asking anybody, and is the same', async () => {
  const first = await ask(placePage, theWorld);
  expect(first.errors).toBeUndefined();
  const answers = [await ask(placePage, theWorld)];
  world.emptyLog();
  answers.push(await ask(placePage, theWorld), await ask(placePage, theWorld));
  expect(answers).toEqual([first, first, first]);
  expect(world.log.requests).toEqual([]);
});

test('what is fresh no longer is asked for again', async () => {
  await ask(placePage, theWorld);
  await ask(placePage, theWorld);
  world.emptyLog();
  pass(61);
  await ask(placePage, theWorld);
  expect(world.log.targets).toEqual(['activities All']);
  expect(world.log.requests.filter((request) => request.startsWith('places'))).toEqual([]);
  pass(600);
  world.emptyLog();
  await ask(placePage, theWorld);
  expect(world.log.requests.filter((request) => request.startsWith('places'))).toHaveLength(1);
});

test('no partner is given what another one has asked for', async () => {
  const variables = { id: activityOn(1) };
  for (const partner of ['north', 'south', undefined]) {
    world.emptyLog();
    const asked = await ask(detail, variables, partner);
    expect(world.log.requests.map((request) => request.split(' ')[0])).toEqual(['shard-1', 'places']);
    world.emptyLog();
    expect(await ask(detail, variables, partner)).toEqual(asked);
    expect(world.log.requests).toEqual([]);
  }
});

test('availabilities and bookings are asked for each time', async () => {
  for (const [query, variables] of [
    [availability, { id: activityOn(1) }],
    [bookings, {}],
  ] as const) {
    await ask(query, variables, 'north');
    world.emptyLog();
    expect((await ask(query, variables, 'north')).errors).toBeUndefined();
    expect(world.log.requests.length).toBeGreaterThan(0);
  }
});

test('with its source gone a page still shows the place, and says how old that is', async () => {
  const known = await ask(placePage, theWorld);
  const withKind = 'query ($id: ID!) { activity(id: $id) { id place { name kind } } }';
  const variables = { id: activityOn(1) };
  const ofNorth = await ask(withKind, variables, 'north');
  await world.stop('places');
  pass(3_600);
  const again = await ask(placePage, theWorld);
  expect(again).toEqual({ ...known, extensions: { stale: [{ path: ['place'], ageSeconds: 3_600 }] } });
  expect(await ask(placePage, theWorld)).toEqual(again);

  expect(await ask(withKind, variables, 'north')).toEqual({
    ...ofNorth,
    extensions: { stale: [{ path: ['activity', 'place'], ageSeconds: 3_600 }] },
  });
  for (const partner of ['south', undefined]) {
    const { data, errors, extensions } = await ask(withKind, variables, partner);
    expect(data).toEqual({ activity: { ...variables, place: null } });
    expect(errors?.map(({ path, extensions: { code } }) => [path, code])).toEqual([
      [['activity', 'place'], 'SUBGRAPH_UNAVAILABLE'],
    ]);
    expect(extensions).toBeUndefined();
  }
  pass(86_400 + 600);
  expect((await ask(placePage, theWorld)).errors?.map(({ extensions }) => extensions['code'])).toEqual([
    'SUBGRAPH_UNAVAILABLE',
  ]);
});

test('with its shard gone an activity is what was last known, and what can be booked of it is not said', async () => {
  const variables = { id: activityOn(2) };
  const titles = 'query ($id: ID!) { activity(id: $id) { id title } }';
  const known = await ask(titles, variables, 'north');
  const product = await octo(`/products/${variables.id}`);
  expect(product).toMatchObject({ status: 200, stale: null });
  await ask(availability, variables, 'north');
  await ask(bookings, {}, 'north');
  await world.stop('shard-2');
  pass(90);
  expect(await ask(titles, variables, 'north')).toEqual({
    ...known,
    extensions: { stale: [{ path: ['activity'], ageSeconds: 90 }] },
  });
  expect(await octo(`/products/${variables.id}`)).toEqual({ ...product, stale: '90' });
  const times = await ask(availability, variables, 'north');
  expect([times.data, times.errors?.[0]?.extensions['code']]).toEqual([{ activity: null }, 'SHARD_UNAVAILABLE']);
  expect((await ask(bookings, {}, 'north')).extensions).toEqual({
    incomplete: [{ path: ['bookings'], buckets: ['341-681'] }],
  });
});
