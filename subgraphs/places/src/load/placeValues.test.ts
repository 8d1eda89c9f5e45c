import { expect, test } from 'vitest';
import type { PlaceNode } from './placeNode.js';
import { placeColumns, placeValues } from './placeValues.js';

const milan: PlaceNode = {
  id: 'plc_3173435',
  kind: 'CITY',
  name: 'Milan',
  slug: 'milan',
  path: 'europe/italy/lombardy/milan',
  parentId: 'plc_region_it_09',
  ancestorIds: ['plc_world', 'plc_continent_eu', 'plc_country_it', 'plc_region_it_09'],
  latitude: 0,
  longitude: 90,
  population: 1_236_837,
  timeZone: 'Europe/Rome',
  countryCode: 'IT',
};
const stored = (node: PlaceNode, local = {}): Record<string, unknown> => {
  const values = placeValues(node, local);
  return Object.fromEntries(placeColumns.map((column, index) => [column, values[index]]));
};

test('names that the fallback finds anyway are not stored', () => {
  expect(stored(milan, { en: 'Milan', de: 'Mailand', fr: 'Milan', it: 'Milano' })['names']).toEqual({
    de: 'Mailand',
    it: 'Milano',
  });
  expect(stored(milan, { en: 'Milan City', de: 'Milan', fr: 'Milan City' })['names']).toEqual({
    en: 'Milan City',
    de: 'Milan',
  });
});

test('a position lies on the sphere; without one there is none', () => {
  const [x, y, z] = String(stored(milan)['position']).slice(1, -1).split(',').map(Number);
  expect([Math.round(x ?? NaN), y, z]).toEqual([0, 6371.0088, 0]);
  expect(stored({ ...milan, latitude: null, longitude: null })['position']).toBeNull();
});

test('a name is ordered without its accents and case', () => {
  expect(stored({ ...milan, name: 'Ångström' })['sort_name']).toBe('angstrom');
});
