import type { AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { servePlaces } from './testing/servePlaces.js';

let places: AskedSubgraph;
beforeAll(async () => {
  places = await servePlaces(inject('postgresUrl'));
});
afterAll(() => places.close());

const cacheControlOf = async (query: string, variables: object = {}): Promise<string | null> => {
  const headers = { 'content-type': 'application/json' };
  const { url } = places;
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return response.headers.get('cache-control');
};
const ofEntities = (typename: string, id: string, selection: string) =>
  cacheControlOf(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${typename} { ${selection} } } }`, {
    r: [{ __typename: typename, id }],
  });

const everything = `id kind name slug path coordinates { latitude } population timeZone countryCode parent { id } ancestors { id }
  children(first: 1) { totalCount pageInfo { hasNextPage } edges { cursor node { id } } }
  pointsOfInterest(first: 1) { totalCount edges { node { id coordinates { latitude } place { id } airport { size }
    phone narrative { html } weeklyHours { isAlwaysOpen periods { opensOn } specialDates } } } }
  narrative { html } facts { name }`;

test('all that is said of places holds for ten minutes', async () => {
  expect([
    await cacheControlOf(`{ place(id: "plc_world") { ${everything} } }`),
    await cacheControlOf('{ placesByIds(ids: ["plc_world"]) { name } }'),
    await cacheControlOf('{ searchPlaces(text: "Munich") { name } }'),
    await cacheControlOf('{ placesNear(latitude: 48.1, longitude: 11.6) { distanceKm place { name } } }'),
    await ofEntities('Place', 'plc_world', everything),
  ]).toEqual(Array(5).fill('max-age=600, public'));
});

test('that there is no such place holds for no time', async () => {
  expect(await cacheControlOf('{ place(id: "plc_nowhere") { name } }')).toBe('no-store');
});
