import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askGraphQL } from './askGraphQL.js';
import { catalogueOf } from './catalogueOf.js';
import { equalShards, startWorld, type CataloguePart, type World } from './world.js';
import { keyOf, partnerNamed } from '@tripgraph/gateway/testing/partnerKeys';

const shards = equalShards(3);
const key = keyOf('north');
const partner = partnerNamed('north');
let parts: CataloguePart[];
let world: World;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  parts = catalogueOf({ activities: 300, suppliers: 40 });
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), shards, parts, {
    partners: [partner],
    // What is down is to be missed, whatever was known of it.
    environment: { GATEWAY_CACHE_BYTES: '0' },
  });
  await world.stop('shard-2');
});

afterAll(() => world.close());

const isOn = ({ bucket }: CataloguePart, shard: number): boolean =>
  bucket >= (shards[shard - 1]?.from ?? 0) && bucket <= (shards[shard - 1]?.to ?? 0);
const activitiesOn = (shard: number) =>
  parts.filter((part) => isOn(part, shard)).flatMap(({ activities }) => [...activities]);
const lost = { code: 'SHARD_UNAVAILABLE', retryable: true, missingBuckets: ['341-681'] };

test('activities of the lost shard are null with an error each; the others are answered', async () => {
  const ids = [activitiesOn(2)[0]?.id, activitiesOn(1)[0]?.id, activitiesOn(2)[1]?.id, activitiesOn(3)[0]?.id];
  const { status, data, errors, extensions } = await askGraphQL(
    world.url,
    'query ($ids: [ID!]!) { activitiesByIds(ids: $ids) { id place { name } } }',
    { ids },
  );
  expect(status).toBe(200);
  expect((data?.['activitiesByIds'] as Array<{ id: string } | null>).map((activity) => activity?.id ?? null)).toEqual([
    null,
    ids[1],
    null,
    ids[3],
  ]);
  expect(errors?.map(({ path, extensions: details }) => [path, details])).toEqual([
    [['activitiesByIds', 0], lost],
    [['activitiesByIds', 2], lost],
  ]);
  expect(extensions).toEqual({
    incomplete: [
      { path: ['activitiesByIds', 0], buckets: ['341-681'] },
      { path: ['activitiesByIds', 2], buckets: ['341-681'] },
    ],
  });
});

test('a page is made of what is left, and says which part is missing without naming a host', async () => {
  const answer = await askGraphQL(
    world.url,
    '{ place(id: "plc_world") { name activities(first: 5, orderBy: {field: TITLE}) { totalCount edges { node { id place { name } } } } } }',
  );
  const { activities } = answer.data?.['place'] as {
    activities: { totalCount: number; edges: Array<{ node: { id: string } }> };
  };
  expect(activities.totalCount).toBe(activitiesOn(1).length + activitiesOn(3).length);
  expect(activities.edges).toHaveLength(5);
  expect(answer.errors?.map(({ path, extensions }) => [path, extensions])).toEqual([[['place', 'activities'], lost]]);
  expect(answer.extensions).toEqual({ incomplete: [{ path: ['place', 'activities'], buckets: ['341-681'] }] });
  expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|shard-\d|ECONNREFUSED/);
});

test('bookings are all of them or null: a partner never takes a part for the whole', async () => {
  const { data, errors, extensions } = await askGraphQL(
    world.url,
    '{ bookings(first: 5) { totalCount edges { node { id } } } bookingByReference(reference: "ABCDEFGH") { id } }',
    {},
    { authorization: `Bearer ${key}` },
  );
  expect(data).toEqual({ bookings: null, bookingByReference: null });
  expect(errors?.map(({ path, extensions: details }) => [path, details])).toEqual([
    [['bookings'], lost],
    [['bookingByReference'], lost],
  ]);
  expect(extensions).toEqual({
    incomplete: [
      { path: ['bookings'], buckets: ['341-681'] },
      { path: ['bookingByReference'], buckets: ['341-681'] },
    ],
  });
});

test('requests that need other shards do not notice', async () => {
  const { data, errors } = await askGraphQL(world.url, 'query ($id: ID!) { activity(id: $id) { id place { name } } }', {
    id: activitiesOn(3)[0]?.id,
  });
  expect(errors).toBeUndefined();
  expect(data?.['activity']).toMatchObject({ id: activitiesOn(3)[0]?.id });
});

test('with places gone activities are answered without their places', async () => {
  await world.stop('places');
  const { status, data, errors } = await askGraphQL(
    world.url,
    'query ($id: ID!) { activity(id: $id) { id place { name } } }',
    { id: activitiesOn(1)[0]?.id },
  );
  expect(status).toBe(200);
  expect(data?.['activity']).toEqual({ id: activitiesOn(1)[0]?.id, place: null });
  expect(errors).toEqual([
    {
      message: 'A source of this answer cannot be reached right now; the rest of the answer is complete.',
      path: ['activity', 'place'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true },
    },
  ]);
});
