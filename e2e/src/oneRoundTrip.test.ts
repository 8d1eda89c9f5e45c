import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { askGraphQL } from './askGraphQL.js';
import { catalogueOf } from './catalogueOf.js';
import { equalShards, startWorld, type CataloguePart, type World } from './world.js';

const shards = equalShards(3);
let parts: CataloguePart[];
let world: World;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  parts = catalogueOf({ activities: 600, suppliers: 60 });
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), shards, parts);
});

afterAll(() => world.close());
beforeEach(() => world.emptyLog());

const shardOf = (bucket: number): string => shards.find(({ from, to }) => bucket >= from && bucket <= to)?.name ?? '';
const activitiesOn = (shard: string) =>
  parts
    .filter(({ bucket }) => shardOf(bucket) === shard)
    .flatMap(({ supplier, activities }) => [...activities].map((activity) => ({ ...activity, supplier })));

test('an activity with its supplier and the whole place hierarchy: one shard, one places call, one statement in each', async () => {
  const [activity] = activitiesOn('shard-2');
  const { status, data, errors } = await askGraphQL(
    world.url,
    'query ($id: ID!) { activity(id: $id) { title supplier { name } fromPrice { amount currency } place { name kind ancestors { name kind } } } }',
    { id: activity?.id },
  );
  expect(errors).toBeUndefined();
  expect(status).toBe(200);
  const answer = data?.['activity'] as { place: { kind: string; ancestors: Array<{ name: string; kind: string }> } };
  expect(answer).toMatchObject({
    title: activity?.title,
    supplier: { name: activity?.supplier.name },
    fromPrice: activity?.fromPrice && { amount: activity.fromPrice.amount, currency: activity.fromPrice.currency },
  });
  expect(answer.place.ancestors[0]).toEqual({ name: 'World', kind: 'WORLD' });
  expect(answer.place.ancestors).toHaveLength(activity?.placeAncestorIds.length ?? -1);
  expect(world.log).toEqual({
    targets: ['activities One(shard-2)'],
    requests: [
      `shard-2 {"id":"${activity?.id}"}`,
      `places {"representations":[{"__typename":"Place","id":"${activity?.placeId}"}]}`,
    ],
    statements: [expect.stringMatching(/^shard-2 /) as string, expect.stringMatching(/^places /) as string],
  });
});

test('a page of a place: every shard at once, merged into one exact order, and the names of its places', async () => {
  const { data, errors } = await askGraphQL(
    world.url,
    `query ($place: ID!) { place(id: $place) { name ancestors { name } activities(first: 20, orderBy: {field: PRICE, direction: ASC}) {
      totalCount pageInfo { hasNextPage endCursor } facets { field values { value count } } edges { cursor node { id title fromPrice { amount currency } place { name } } } } } }`,
    { place: 'plc_world' },
  );
  expect(errors).toBeUndefined();
  const { activities } = data?.['place'] as {
    activities: {
      totalCount: number;
      edges: Array<{ cursor: string; node: { id: string } }>;
      pageInfo: object;
      facets: Array<{ field: string }>;
    };
  };
  const cheapest = parts
    .flatMap(({ activities: all }) => [...all])
    .sort(
      (left, right) =>
        (left.priceInEuroCents ?? Infinity) - (right.priceInEuroCents ?? Infinity) || (left.id < right.id ? -1 : 1),
    );
  expect(activities.totalCount).toBe(600);
  expect(activities.edges.map(({ node }) => node.id)).toEqual(cheapest.slice(0, 20).map(({ id }) => id));
  expect(activities.pageInfo).toEqual({ hasNextPage: true, endCursor: activities.edges[19]?.cursor });
  expect(activities.facets.map(({ field }) => field)).toEqual([
    'CATEGORY',
    'LANGUAGE',
    'PRICE_BAND',
    'RATING_BAND',
    'DURATION_BAND',
  ]);
  expect(world.log.targets).toEqual(['activities All']);
  expect(world.log.requests.map((request) => request.split(' ')[0]).sort()).toEqual([
    'places',
    'places',
    'shard-1',
    'shard-2',
    'shard-3',
  ]);
});

test('50 activities by id of 3 shards make 3 calls, each with only its own ids', async () => {
  const ids = Array.from({ length: 50 }, (_, index) => activitiesOn(`shard-${(index % 3) + 1}`)[index]?.id ?? '');
  const { data, errors } = await askGraphQL(world.url, 'query ($ids: [ID!]!) { activitiesByIds(ids: $ids) { id } }', {
    ids,
  });
  expect(errors).toBeUndefined();
  expect((data?.['activitiesByIds'] as Array<{ id: string }>).map(({ id }) => id)).toEqual(ids);
  expect(world.log.targets).toEqual(['activities All']);
  expect(world.log.requests.sort()).toEqual(
    [1, 2, 3].map(
      (shard) =>
        `shard-${shard} ${JSON.stringify({ tripgraph_ids_0: ids.filter((_, index) => (index % 3) + 1 === shard) })}`,
    ),
  );
  expect(world.log.statements).toHaveLength(3);
});

test('activities of two shards never reach the third', async () => {
  const ids = [activitiesOn('shard-1')[0]?.id, activitiesOn('shard-3')[0]?.id, activitiesOn('shard-1')[1]?.id];
  await askGraphQL(world.url, 'query ($ids: [ID!]!) { activitiesByIds(ids: $ids) { title } }', { ids });
  expect(world.log.targets).toEqual(['activities Some(shard-1, shard-3)']);
  expect(world.log.requests.map((request) => request.split(' ')[0]).sort()).toEqual(['shard-1', 'shard-3']);
});

test('activities at the place of an activity come from every shard although its owner has some of them', async () => {
  const [activity] = activitiesOn('shard-1');
  const { data, errors } = await askGraphQL(
    world.url,
    'query ($id: ID!) { activity(id: $id) { title place { id activities(first: 100) { totalCount edges { node { id } } } } } }',
    { id: activity?.id },
  );
  expect(errors).toBeUndefined();
  const here = parts
    .flatMap(({ activities }) => [...activities])
    .filter(
      ({ placeId, placeAncestorIds }) =>
        placeId === activity?.placeId || placeAncestorIds.includes(activity?.placeId ?? ''),
    );
  const { place } = data?.['activity'] as {
    place: { activities: { totalCount: number; edges: Array<{ node: { id: string } }> } };
  };
  expect(place.activities.totalCount).toBe(here.length);
  expect(place.activities.edges.map(({ node }) => node.id).sort()).toEqual(here.map(({ id }) => id).sort());
  expect(world.log.targets).toEqual(['activities One(shard-1)', 'activities All']);
});
