import { afterAll, beforeAll, expect, test } from 'vitest';
import { activity, on, suppliers } from '../testing/bookable.js';
import { startShard, type RunningShard } from '../testing/runningShard.js';

let shard: RunningShard;
beforeAll(async () => {
  shard = await startShard(suppliers, [activity]);
});
afterAll(() => shard.close());

const cacheControlOf = async (query: string, variables: object = {}): Promise<string | null> => {
  const headers = { 'content-type': 'application/json', 'tripgraph-partner': 'acme' };
  const response = await fetch(shard.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  expect(await response.json()).not.toHaveProperty('errors');
  return response.headers.get('cache-control');
};
const ofEntities = (typename: string, id: string, selection: string) =>
  cacheControlOf(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${typename} { ${selection} } } }`, {
    r: [{ __typename: typename, id }],
  });
const ofActivity = (selection: string) =>
  cacheControlOf(`query ($id: ID!) { activity(id: $id) { ${selection} } }`, { id: activity.id });

const content = `id title shortDescription description reference supplier { id name website place { id } } place { id }
  fromPrice { amount } rating { average } duration { minutesFrom } languages categories meetingPoint { title }
  features { type } cancellationPolicy { tiers { refundPercent } } timeZone options { id units { id price { amount } } }
  createdAt updatedAt`;
const page = `totalCount pageInfo { hasNextPage } facets { field values { count } } edges { cursor node { ${content} } }`;

test('the catalogue holds for a minute', async () => {
  const [{ id: supplier } = { id: '' }] = suppliers;
  expect([
    await ofActivity(content),
    await ofEntities('Activity', activity.id, content),
    await ofEntities('Supplier', supplier, 'name'),
    await ofEntities('Place', 'plc_world', `activities(first: 1) { ${page} }`),
    await cacheControlOf(`{ activities(first: 1) { ${page} } }`),
    await cacheControlOf('{ suppliers(first: 1) { totalCount edges { node { name } } } }'),
  ]).toEqual(Array(6).fill('max-age=60, public'));
});

test.each([
  `availabilities(${on('2095-10-05')}) { id }`,
  `availabilities(${on('2095-10-05')}) { vacancies pricing { total { amount } } }`,
  `availability(optionId: "tour", id: "2095-10-05T09:00:00+02:00") { id }`,
  `availabilityCalendar(${on('2095-10-05')}) { localDate }`,
])('what can be booked is to be asked for each time, whatever is asked beside it: %s', async (selection) => {
  expect(await ofActivity(`title ${selection}`)).toBe('no-store');
  expect(await ofEntities('Activity', activity.id, `title ${selection}`)).toBe('no-store');
});

test('so are bookings', async () => {
  expect([
    await cacheControlOf('{ bookings(first: 1) { totalCount } }'),
    await cacheControlOf('{ bookingByReference(reference: "ABCD-EFGH-JKMN") { id } }'),
    await cacheControlOf(
      'query ($id: ID!) { bookingByUuid(activityId: $id, uuid: "7f3e0c1e-0f5e-4c57-9d5c-0d4a4c0f0001") { id } }',
      {
        id: activity.id,
      },
    ),
    await cacheControlOf('{ bookings(first: 1) { edges { node { activity { title } } } } }'),
  ]).toEqual(Array(4).fill('no-store'));
});
