import { expect, test } from 'vitest';
import { placeAirports } from './placeAirports.js';
import type { PlaceNode } from './placeNode.js';
import type { AirportRecord } from './sources/airportRecords.js';

const country: PlaceNode = {
  id: 'plc_country_de',
  kind: 'COUNTRY',
  name: 'Germany',
  slug: 'germany',
  path: 'europe/germany',
  parentId: 'plc_continent_eu',
  ancestorIds: ['plc_world', 'plc_continent_eu'],
  latitude: 52.5,
  longitude: 13.4,
  population: null,
  timeZone: null,
  countryCode: 'DE',
};
const city = (id: string, name: string, longitude: number, fields: Partial<PlaceNode> = {}): PlaceNode => ({
  ...country,
  id: `plc_${id}`,
  kind: 'CITY',
  name,
  parentId: 'plc_country_de',
  ancestorIds: [...country.ancestorIds, country.id],
  latitude: 52.4,
  longitude,
  population: 1_000,
  ...fields,
});
const nodes = [
  country,
  city('1', 'Schönefeld', 13.5),
  city('2', 'Berlin', 13.41, { population: 3_000_000 }),
  city('3', 'Zgorzelec', 15.0, { countryCode: 'PL' }),
  city('4', 'Berlin', 17.0),
];
const names = new Map(nodes.map((node) => [node.id, [node.name.toLowerCase()]]));
const airport = (fields: Partial<AirportRecord>): AirportRecord => ({
  ident: 'EDDB',
  iataCode: 'BER',
  size: 'LARGE',
  name: 'Airport',
  latitude: 52.4,
  longitude: 13.51,
  countryCode: 'DE',
  municipality: '',
  scheduledService: true,
  ...fields,
});
const placed = (fields: Partial<AirportRecord>) => placeAirports([airport(fields)], nodes, names)[0];

test('an airport is at the town that its source names, even if another is nearer', () => {
  expect(placed({ municipality: 'BERLIN' })?.placeIds).toEqual([
    'plc_world',
    'plc_continent_eu',
    'plc_country_de',
    'plc_2',
  ]);
});

test('an airport whose town is unknown is at the nearest one', () => {
  expect(placed({ municipality: 'Atlantis' })?.placeIds.at(-1)).toBe('plc_1');
});

test('a town across the border, however near, is not where an airport is', () => {
  expect(placed({ longitude: 15.0, municipality: 'Zgorzelec' })?.placeIds.at(-1)).toBe('plc_country_de');
});

test('an airport far from any town is at its country', () => {
  expect(placed({ latitude: 40 })?.placeIds).toEqual(['plc_world', 'plc_continent_eu', 'plc_country_de']);
});

test('a large airport matters more than a medium one with more people, and airlines more than none', () => {
  const importance = (fields: Partial<AirportRecord>): number => placed(fields)?.importance ?? 0;
  const large = importance({ municipality: 'none', scheduledService: false });
  const served = importance({ size: 'MEDIUM', municipality: 'Berlin' });
  const medium = importance({ size: 'MEDIUM', municipality: 'Berlin', scheduledService: false });
  expect([large > served, served > medium]).toEqual([true, true]);
});

test('an airport in a country that is not there is a mistake in the data', () => {
  expect(() => placed({ countryCode: 'ZZ' })).toThrow('Airport EDDB is in the country "ZZ", which is not there');
});
