import type { AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { servePlaces } from './testing/servePlaces.js';

let places: AskedSubgraph;
beforeAll(async () => {
  places = await servePlaces(inject('postgresUrl'));
});
afterAll(() => places.close());

const codeOf = async (query: string, variables = {}) =>
  (await places.ask(query, variables)).errors?.[0]?.extensions.code;

describe('one place', () => {
  test('by id, with everything known of it', async () => {
    const { data } = await places.ask(
      '{ place(id: "plc_2884161") { id kind name slug path coordinates { latitude longitude } population timeZone countryCode } }',
    );
    expect(data).toEqual({
      place: {
        id: 'plc_2884161',
        kind: 'NEIGHBORHOOD',
        name: 'Kreuzberg',
        slug: 'bezirk-kreuzberg',
        path: 'europe/germany/state-of-berlin/berlin/bezirk-kreuzberg',
        coordinates: { latitude: 52.49973, longitude: 13.40338 },
        population: 147_532,
        timeZone: 'Europe/Berlin',
        countryCode: 'DE',
      },
    });
  });

  test('the world has no position, country, population or parent', async () => {
    const { data } = await places.ask(
      '{ place(id: "plc_world") { name(locale: "fr") path coordinates { latitude } population countryCode parent { id } } }',
    );
    expect(data).toEqual({
      place: { name: 'Monde', path: '', coordinates: null, population: null, countryCode: null, parent: null },
    });
  });

  test('by path, with everything above it in the same statement', async () => {
    const { data, statements } = await places.ask(
      '{ placeByPath(path: "europe/germany/bavaria/munich") { id ancestors { slug } } }',
    );
    expect(data).toEqual({
      placeByPath: {
        id: 'plc_2867714',
        ancestors: [{ slug: 'world' }, { slug: 'europe' }, { slug: 'germany' }, { slug: 'bavaria' }],
      },
    });
    expect(statements).toEqual(['place_by_path']);
  });

  test('the world is at the empty path', async () => {
    expect((await places.ask('{ placeByPath(path: "") { id } }')).data).toEqual({ placeByPath: { id: 'plc_world' } });
  });

  test.each(['europe/atlantis', 'Europe', 'europe/', "'; drop table place; --", '\\u0000'])(
    'a path that leads nowhere, like %j, is NOT_FOUND',
    async (path) => {
      expect(await codeOf(`{ placeByPath(path: "${path}") { id } }`)).toBe('NOT_FOUND');
    },
  );
});

describe('several places', () => {
  test('come in the order of their ids, in one statement', async () => {
    const ids = ['plc_country_fr', 'plc_2950159', 'plc_country_fr'];
    const { data, statements } = await places.ask(
      'query ($ids: [ID!]!) { placesByIds(ids: $ids) { name parent { name } } }',
      { ids },
    );
    const france = { name: 'France', parent: { name: 'Europe' } };
    expect(data).toEqual({ placesByIds: [france, { name: 'Berlin', parent: { name: 'Berlin' } }, france] });
    expect(statements).toEqual(['places_with_ancestors']);
  });

  test('an id without a place is null and NOT_FOUND in its position', async () => {
    const { data, errors } = await places.ask('{ placesByIds(ids: ["plc_2950159", "plc_0"]) { id } }');
    expect(data).toEqual({ placesByIds: [{ id: 'plc_2950159' }, null] });
    expect(errors).toMatchObject([{ path: ['placesByIds', 1], extensions: { code: 'NOT_FOUND' } }]);
  });

  test('more than 100 ids are refused', async () => {
    const { errors } = await places.ask('query ($ids: [ID!]!) { placesByIds(ids: $ids) { id } }', {
      ids: Array.from({ length: 101 }, (_, index) => `plc_${index}`),
    });
    expect(errors?.[0]).toMatchObject({
      message: '"ids" has 101 ids; it takes up to 100.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('what a caller may get wrong', () => {
  test.each([
    ['an id of another type', '{ place(id: "poi_airport_eddb") { id } }', 'INVALID_ID'],
    ['an id with capital letters', '{ place(id: "plc_Region_DE_16") { id } }', 'INVALID_ID'],
    ['an id that is too long', `{ place(id: "plc_${'1'.repeat(500)}") { id } }`, 'INVALID_ID'],
    ['an id that nothing has', '{ place(id: "plc_country_zz") { id } }', 'NOT_FOUND'],
    ['a place where a point of interest is asked', '{ pointOfInterest(id: "plc_2950159") { id } }', 'INVALID_ID'],
    ['a point of interest that is not there', '{ pointOfInterest(id: "poi_airport_none") { id } }', 'NOT_FOUND'],
    ['a locale that is none', '{ place(id: "plc_2950159") { name(locale: "de_DE!") } }', 'BAD_USER_INPUT'],
    ['a search for one letter', '{ searchPlaces(text: " b ") { id } }', 'BAD_USER_INPUT'],
    ['a search for a novel', `{ searchPlaces(text: "${'b'.repeat(81)}") { id } }`, 'BAD_USER_INPUT'],
    ['a search for no results', '{ searchPlaces(text: "berlin", first: 0) { id } }', 'BAD_USER_INPUT'],
    ['a search for too many results', '{ searchPlaces(text: "berlin", first: 51) { id } }', 'BAD_USER_INPUT'],
    ['a point beyond the pole', '{ placesNear(latitude: 90.1, longitude: 0) { distanceKm } }', 'BAD_USER_INPUT'],
    ['a point beyond the date line', '{ placesNear(latitude: 0, longitude: 180.1) { distanceKm } }', 'BAD_USER_INPUT'],
    ['a radius too large', '{ placesNear(latitude: 0, longitude: 0, radiusKm: 501) { distanceKm } }', 'BAD_USER_INPUT'],
    ['a radius below zero', '{ placesNear(latitude: 0, longitude: 0, radiusKm: -1) { distanceKm } }', 'BAD_USER_INPUT'],
    ['too many near', '{ placesNear(latitude: 0, longitude: 0, first: 101) { distanceKm } }', 'BAD_USER_INPUT'],
    [
      'both ends of a page',
      '{ place(id: "plc_world") { children(first: 1, last: 1) { totalCount } } }',
      'INVALID_PAGE',
    ],
    ['a page too large', '{ place(id: "plc_world") { children(first: 101) { totalCount } } }', 'INVALID_PAGE'],
    ['a cursor of nobody', '{ place(id: "plc_world") { children(after: "abc") { totalCount } } }', 'INVALID_CURSOR'],
    ['no cursor at all', '{ place(id: "plc_world") { children(before: "") { totalCount } } }', 'INVALID_CURSOR'],
    [
      'a cursor of nobody',
      '{ place(id: "plc_world") { pointsOfInterest(after: "a!") { totalCount } } }',
      'INVALID_CURSOR',
    ],
  ])('%s: %s is %s', async (_what, query, code) => {
    expect(await codeOf(query)).toBe(code);
  });

  test('a refusal says what was expected and what came', async () => {
    const { errors } = await places.ask('{ placesNear(latitude: 91, longitude: 0) { distanceKm } }');
    expect(errors?.[0]?.message).toBe('"latitude" is 91; it takes -90 to 90.');
  });
});

test('the process is live, and ready while its database answers', async () => {
  const get = async (path: string) => (await fetch(new URL(path, places.url))).status;
  expect([await get('/health/live'), await get('/health/ready')]).toEqual([200, 200]);
});
