import type { AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { servePlaces } from './testing/servePlaces.js';

let places: AskedSubgraph;
beforeAll(async () => {
  places = await servePlaces(inject('postgresUrl'));
});
afterAll(() => places.close());

type Found = { readonly id: string; readonly name: string; readonly kind: string };

const search = async (text: string, more = ''): Promise<readonly Found[]> => {
  const { data, errors } = await places.ask<{ searchPlaces: readonly Found[] }>(
    `query ($text: String!) { searchPlaces(text: $text ${more}) { id name kind } }`,
    { text },
  );
  if (errors) throw new Error(errors[0]?.message);
  return data.searchPlaces;
};

describe('a search', () => {
  test.each([
    ['Berlin', 'plc_2950159'],
    ['berlin', 'plc_2950159'],
    ['Berln', 'plc_2950159'],
    ['Масква', 'plc_524901'],
    ['Munchen', 'plc_2867714'],
    ['München', 'plc_2867714'],
    ['Munich', 'plc_2867714'],
    ['Мюнхен', 'plc_2867714'],
    ['東京', 'plc_1850147'],
    ['Barcelna', 'plc_3128760'],
    ['san francisko', 'plc_5391959'],
    ['sao paulo', 'plc_3448439'],
    ['Kreuzb', 'plc_2884161'],
    ['Deutschland', 'plc_country_de'],
    ['Germany', 'plc_country_de'],
    ['Europa', 'plc_continent_eu'],
    ['bava', 'plc_region_de_02'],
  ])('for %j finds %s first', async (text, id) => {
    expect((await search(text))[0]?.id).toBe(id);
  });

  test('gives exact names before those that only start so', async () => {
    const [first, ...others] = await search('Münchenst', 'first: 3');
    expect(first?.name).toBe('Münchenstein');
    expect(others.length).toBeLessThanOrEqual(2);
  });

  test('among equals the city comes before the region of its name', async () => {
    expect((await search('New York', 'first: 2')).map(({ kind }) => kind)).toEqual(['CITY', 'REGION']);
  });

  test('of one kind gives no other', async () => {
    const regions = await search('berlin', 'kinds: [REGION]');
    expect(regions[0]?.id).toBe('plc_region_de_16');
    expect(new Set(regions.map(({ kind }) => kind))).toEqual(new Set(['REGION']));
    expect(await search('berlin', 'kinds: []')).toEqual([]);
  });

  test('gives no more than asked and no place twice', async () => {
    const fifty = await search('san', 'first: 50');
    expect(fifty.length).toBe(50);
    expect(new Set(fifty.map(({ id }) => id)).size).toBe(50);
    expect((await search('san', 'first: 3')).length).toBe(3);
  });

  test.each(['qqqqxxxxzzzz', '--', '%%', "';--", '\\\\', '\u0000\u0000'])(
    'for %j finds nothing and breaks nothing',
    async (text) => {
      expect(await search(text)).toEqual([]);
    },
  );

  test('is one statement, and one more for everything above what was found', async () => {
    const plain = await places.ask('{ searchPlaces(text: "Springfield") { name } }');
    expect(plain.statements).toEqual(['search_places']);
    const above = await places.ask('{ searchPlaces(text: "Springfield") { name ancestors { name } parent { name } } }');
    expect(above.statements).toEqual(['search_places', 'places_by_ids']);
  });
});

describe('places near a point', () => {
  const near = async (given: string) => {
    const { data, errors } = await places.ask<{
      placesNear: ReadonlyArray<{ distanceKm: number; place: { id: string; kind: string; name: string } }>;
    }>(`{ placesNear(${given}) { distanceKm place { id kind name } } }`);
    if (errors) throw new Error(errors[0]?.message);
    return data.placesNear;
  };

  test('come nearest first, within the radius', async () => {
    const found = await near('latitude: 52.52437, longitude: 13.41053, radiusKm: 10, first: 100');
    expect(found.map(({ distanceKm }) => distanceKm)).toEqual(
      [...found.map(({ distanceKm }) => distanceKm)].sort((a, b) => a - b),
    );
    expect(found[0]).toMatchObject({ distanceKm: 0 });
    expect(found.filter(({ distanceKm }) => distanceKm > 10)).toEqual([]);
    expect(found.find(({ place }) => place.id === 'plc_2884161')?.distanceKm).toBeCloseTo(2.78, 1);
  });

  test('of one kind only', async () => {
    const found = await near('latitude: 52.5, longitude: 13.4, radiusKm: 500, first: 3, kinds: [COUNTRY]');
    expect(found.map(({ place }) => place.id)).toEqual(['plc_country_de', 'plc_country_cz', 'plc_country_dk']);
  });

  test('are found across the date line', async () => {
    const west = await near('latitude: -16.8, longitude: 179.99, radiusKm: 120, kinds: [CITY]');
    const east = await near('latitude: -16.8, longitude: -179.99, radiusKm: 120, kinds: [CITY]');
    expect(west.map(({ place }) => place.id)).toEqual(east.map(({ place }) => place.id));
    expect(west.length).toBeGreaterThan(0);
  });

  test('with radius 0 are those that are exactly there', async () => {
    const found = await near('latitude: 52.52437, longitude: 13.41053, radiusKm: 0');
    expect(found.map(({ place }) => place.id)).toEqual(['plc_2950159', 'plc_country_de', 'plc_region_de_16']);
  });

  test('in the middle of the ocean are none', async () => {
    expect(await near('latitude: -48.9, longitude: -123.4, radiusKm: 500')).toEqual([]);
  });
});
