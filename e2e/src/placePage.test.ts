import { generateCatalogue } from '@tripgraph/dev/catalogue/generateCatalogue';
import { ownPlacesDatabase } from '@tripgraph/places/testing/placesDatabase';
import { print } from 'graphql';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askDocument, askGraphQL } from './askGraphQL.js';
import { allPlaces } from './catalogueOf.js';
import { startContent } from './content.js';
import { PlacePageDocument } from './generated/documents.js';
import { holdRequests, type HeldRequests } from './heldRequests.js';
import { equalShards, startWorld, testTrust, type World } from './world.js';

const berlin = { place: 'plc_2950159' };
const placesOfBerlin = () => allPlaces().filter(({ id, ancestorIds }) => [id, ...ancestorIds].includes(berlin.place));
/** Suppliers that all work from Berlin. */
const suppliersOfBerlin = () =>
  [...generateCatalogue({ seed: 7, activities: 60, suppliers: 6, places: placesOfBerlin() })].map((part) => ({
    ...part,
    activities: [...part.activities],
  }));
/** Whoever is asked besides the places. */
const sources = ['shard-1', 'shard-2', 'articles', 'books', 'tours', 'lodgings'];
let doors: HeldRequests;
let world: World;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  const placesUrl = await ownPlacesDatabase(serverUrl);
  doors = await holdRequests(sources);
  world = await startWorld(serverUrl, placesUrl, equalShards(2), suppliersOfBerlin(), {
    content: await startContent(serverUrl, placesUrl, testTrust),
    urls: doors.urls,
    environment: { GATEWAY_CACHE_BYTES: '0' },
  });
  for (const name of sources) doors.isAt(name, world.addresses.get(name) ?? '');
});

afterAll(async () => {
  await world.close();
  await doors.close();
});

test('one request shows Berlin with what every source has of it', async () => {
  const { place } = await askDocument(world.url, PlacePageDocument, berlin);
  expect(place?.name).toBe('Berlin');
  expect(place?.narrative?.html).toContain('Berlin');
  expect(place?.ancestors.map(({ name }) => name)).toEqual(['World', 'Europe', 'Germany', 'Berlin']);
  const parts = {
    pointsOfInterest: place?.pointsOfInterest,
    activities: place?.activities,
    tours: place?.tours,
    lodgings: place?.lodgings,
    articles: place?.articles,
    books: place?.books,
  };
  for (const [name, part] of Object.entries(parts)) {
    expect(part?.edges.length, name).toBeGreaterThan(0);
    expect(part?.totalCount, name).toBeGreaterThanOrEqual(part?.edges.length ?? 0);
  }
});

test('all sources but the places are asked at the same time', async () => {
  const came = doors.holdUntilAllCame();
  const { place } = await askDocument(world.url, PlacePageDocument, berlin);
  // Had one waited for the answer of another, none would have passed.
  expect([...(await came)].sort()).toEqual([...sources].sort());
  expect(place?.books?.edges.length).toBeGreaterThan(0);
});

test('a page costs little of what a request may, and says how long it holds', async () => {
  const answer = await askGraphQL(world.url, print(PlacePageDocument), berlin, { 'tripgraph-cost': '1' });
  expect(answer.extensions).toEqual({ cost: { estimated: expect.any(Number), actual: expect.any(Number) } });
  const { estimated } = (answer.extensions as { cost: { estimated: number } }).cost;
  expect(estimated).toBeLessThan(1_000);
});

test('each source that dies costs the page its own part, with one error, and leaves the rest', async () => {
  const whole = (await askGraphQL(world.url, print(PlacePageDocument), berlin)).data?.['place'];
  const dead: string[] = [];
  for (const name of ['articles', 'books', 'tours', 'lodgings']) {
    await world.stop(name);
    dead.push(name);
    const { status, data, errors } = await askGraphQL(world.url, print(PlacePageDocument), berlin);
    expect(status).toBe(200);
    // Where the source was asked for; what it owns there is null.
    expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual(
      dead.map(() => [['place'], 'SUBGRAPH_UNAVAILABLE']),
    );
    expect(data?.['place']).toEqual({ ...(whole as object), ...Object.fromEntries(dead.map((each) => [each, null])) });
  }
});
