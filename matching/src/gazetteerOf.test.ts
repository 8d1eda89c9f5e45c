import { expect, test } from 'vitest';
import { pathUp, withCrosswalk } from './gazetteer.js';
import { gazetteerOf } from './gazetteerOf.js';
import { smallGazetteer, somePlaces } from './testing/somePlaces.js';

const gazetteer = smallGazetteer();
const placeOf = (id: string): number => gazetteer.withId(id) ?? -1;

test('every row is there again, column by column', () => {
  expect(gazetteer.size).toBe(somePlaces.length);
  for (const [place, row] of somePlaces.entries()) {
    const parent = gazetteer.parentOf(place);
    expect(gazetteer.withId(row.id)).toBe(place);
    expect({
      id: gazetteer.idOf(place),
      kind: gazetteer.kindOf(place),
      name: gazetteer.nameOf(place),
      countryCode: gazetteer.countryOf(place),
      population: gazetteer.populationOf(place),
      parentId: parent === null ? null : gazetteer.idOf(parent),
    }).toEqual({
      id: row.id,
      kind: row.kind,
      name: row.name,
      countryCode: row.countryCode,
      population: row.population,
      parentId: row.parentId,
    });
  }
});

test('a place is found by each of its names, its own first', () => {
  const munich = placeOf('plc_2867714');
  expect(gazetteer.namesOf(munich)).toEqual(['munich', 'munchen', 'monaco di baviera', 'muc']);
  expect(gazetteer.named('monaco di baviera')).toEqual([{ place: munich, standing: 'LOCAL' }]);
  expect(gazetteer.named('munich')).toEqual([{ place: munich, standing: 'OWN' }]);
  expect(gazetteer.named('münchen')).toEqual([]);
  expect(gazetteer.named('london').map(({ place }) => gazetteer.countryOf(place))).toEqual(['GB', 'CA']);
});

test('cities and neighborhoods are near a point, regions and countries are not', () => {
  const near = gazetteer.near({ latitude: 52.52437, longitude: 13.41053 }, 5);
  expect(near.map(({ place, km }) => [gazetteer.idOf(place), Math.round(km * 10) / 10])).toEqual([
    ['plc_2950159', 0],
    ['plc_6545310', 0.6],
    ['plc_2884161', 2.8],
    ['plc_2822224', 3.1],
  ]);
});

test('the way up ends at the world', () => {
  expect(pathUp(gazetteer, placeOf('plc_2884161')).map(gazetteer.idOf)).toEqual([
    'plc_2884161',
    'plc_2950159',
    'plc_region_de_16',
    'plc_country_de',
    'plc_continent_eu',
    'plc_world',
  ]);
});

test('a later crosswalk is asked before an earlier one, which stays as it was', () => {
  const first = withCrosswalk(gazetteer, new Map([['viator:1', 'plc_1']]));
  const second = withCrosswalk(first, new Map([['viator:1', 'plc_2']]));
  expect([gazetteer.crosswalk.size, first.crosswalk.get('viator:1'), second.crosswalk.get('viator:1')]).toEqual([
    0,
    'plc_1',
    'plc_2',
  ]);
});

test('a child before its parent, and an id that comes twice, are refused', () => {
  const [world, europe] = somePlaces;
  if (!world || !europe) throw new Error('the places of tests are gone');
  expect(() => gazetteerOf([europe, world])).toThrow('plc_continent_eu comes before plc_world, on which it hangs');
  expect(() => gazetteerOf([world, world])).toThrow('plc_world comes twice');
});
