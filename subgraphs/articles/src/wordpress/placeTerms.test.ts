import { expect, test } from 'vitest';
import { placeTermsOf, someTerms } from './placeTerms.js';

const term = (id: string, parentId: string | null, meta: Record<string, string> = {}) => ({
  id,
  parentId,
  name: `Name of ${id}`,
  meta: new Map(Object.entries(meta)),
});

test('a term has its meta, and those above it from its parent up', () => {
  const find = placeTermsOf([
    term('1', null, { place_id: ' plc_country_de ' }),
    term('2', '1'),
    term('3', '2', { geo_latitude: '1' }),
  ]);
  expect(find('3')).toEqual({
    name: 'Name of 3',
    placeId: null,
    latitude: '1',
    longitude: null,
    above: [
      { name: 'Name of 2', placeId: null },
      { name: 'Name of 1', placeId: 'plc_country_de' },
    ],
  });
});

test('terms that are above themselves end somewhere, and what is not there is left out', () => {
  const find = placeTermsOf([term('1', '2'), term('2', '1')]);
  expect(someTerms(find, ['1', '9']).map(({ above }) => above.length)).toEqual([10]);
});
