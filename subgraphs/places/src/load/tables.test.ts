import { expect, test } from 'vitest';
import { smallSources } from '../testing/smallSources.js';
import { tablesOf } from './tables.js';

const rowsOf = (table: string): ReadonlyArray<readonly unknown[]> => {
  const found = tablesOf(smallSources()).find((filled) => filled.table === table);
  return [...((found?.rows ?? []) as Iterable<readonly unknown[]>)];
};

test('every row has a value for every column', () => {
  for (const { columns, rows } of tablesOf(smallSources())) {
    for (const row of rows as Iterable<readonly unknown[]>) expect(row.length).toBe(columns.length);
  }
});

test('a place is searched by each of its names once, folded, in any script', () => {
  const names = rowsOf('place_name').filter(([, placeId]) => placeId === 'plc_2950159');
  expect(names).toEqual([
    ['berlin', 'plc_2950159', 'CITY', 3_426_354],
    ['ber', 'plc_2950159', 'CITY', 3_426_354],
    ['берлин', 'plc_2950159', 'CITY', 3_426_354],
  ]);
});

test('a country is searched by its name in every vendored locale and its own', () => {
  const names = rowsOf('place_name').filter(([, placeId]) => placeId === 'plc_country_de');
  expect(names.map(([name]) => name)).toEqual(
    expect.arrayContaining(['germany', 'deutschland', 'allemagne', 'ドイツ']),
  );
});

test('a region is as prominent as its largest city less one, a country as all its people', () => {
  const prominence = new Map(rowsOf('place_name').map(([, placeId, , people]) => [placeId, people]));
  expect([prominence.get('plc_region_de_16'), prominence.get('plc_country_de'), prominence.get('plc_1')]).toEqual([
    3_426_353, 3_426_354, 0,
  ]);
});

test('an airport is at its city and at everything above it', () => {
  expect(rowsOf('point_of_interest_at').map(([placeId, , id]) => [placeId, id])).toEqual([
    ['plc_world', 'poi_airport_eddb'],
    ['plc_continent_eu', 'poi_airport_eddb'],
    ['plc_country_de', 'poi_airport_eddb'],
    ['plc_region_de_16', 'poi_airport_eddb'],
    ['plc_2950159', 'poi_airport_eddb'],
  ]);
});
