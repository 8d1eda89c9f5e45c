import { smallGazetteer } from '@tripgraph/matching/testing/somePlaces';
import { beforeAll, expect, test } from 'vitest';
import type { Subject } from '../onix/product/product.js';
import type { PlacesOf } from './bookPlace.js';
import { loadCrosswalk } from './crosswalk.js';
import { placesOfSubjects } from './placesOfSubjects.js';

let placesOf: PlacesOf;
beforeAll(async () => {
  placesOf = placesOfSubjects(smallGazetteer(), await loadCrosswalk());
});

const coded = (scheme: string, code: string): Subject => ({ scheme, code, heading: null });
const headed = (scheme: string, heading: string, code: string | null = null): Subject => ({ scheme, code, heading });
const found = (...subjects: readonly Subject[]): unknown[] =>
  placesOf(subjects).map(({ placeId, matchedBy, confidence }) => [placeId, matchedBy, confidence]);

test.each([
  ['a country', coded('94', '1DFG'), 'plc_country_de', 1],
  ['a city', coded('94', '1DFG-DE-BE'), 'plc_2950159', 1],
  ['a city, in small letters', coded('94', '1dfg-de-be'), 'plc_2950159', 1],
  ['a region', coded('94', '1DFG-DE-TB'), 'plc_region_de_02', 1],
  ['a part of a region that nobody listed', coded('94', '1DFG-DE-TBZQ'), 'plc_region_de_02', 0.8],
  ['mountains of a country', coded('94', '1DDF-FR-ZS'), 'plc_country_fr', 0.8],
  ['rivers of a continent', coded('94', '1DZAR'), 'plc_continent_eu', 0.8],
  ['BIC for what Thema has, too', coded('13', '1DFG'), 'plc_country_de', 0.7],
  ['BIC for what Thema calls otherwise', coded('13', '1DBK'), 'plc_country_gb', 1],
  ['a heading of BISAC by its code', coded('10', 'TRV009060'), 'plc_country_de', 1],
  ['GeoNames', coded('86', '2950159'), 'plc_2950159', 1],
])('%s is a place', (_what, subject, placeId, confidence) => {
  expect(found(subject)).toEqual([[placeId, 'NATIVE_ID', confidence]]);
});

test.each([
  ['an ocean', coded('94', '1QSA')],
  ['the Americas', coded('94', '1K')],
  ['a subject that is no place', coded('93', 'WTL')],
  ['a heading of BISAC about something else', headed('10', 'COOKING / Regional & Ethnic / Berlin', 'CKB000000')],
  ['keywords without any country', headed('20', 'Berlin; Nice; Reading')],
])('%s is none, and nobody needs to look at it', (_what, subject) => {
  expect(found(subject)).toEqual([]);
});

test('a code of places that nothing is known of is said, without a place', () => {
  expect(found(coded('94', '9XX'))).toEqual([[null, null, 0]]);
  expect(found(coded('86', '999999999'))).toEqual([[null, null, 0]]);
  expect(found(coded('11', '1.0.3.0.0.0.0'))).toEqual([[null, null, 0]]);
});

test('regions of BISAC are known by their heading', () => {
  expect(found(headed('11', 'Europe / Germany', '1.4.0.0.0.0.0'))).toEqual([
    ['plc_country_de', 'NAME', expect.any(Number)],
  ]);
});

test('a keyword is a place in the country that a code names', () => {
  expect(found(coded('94', '1DFG'), headed('20', 'Potsdam; walking; Reading'))).toEqual([
    ['plc_2852458', 'NAME', expect.any(Number)],
  ]);
  expect(found(coded('94', '1DDF'), headed('20', 'Potsdam, walking'))).toEqual([['plc_country_fr', 'NATIVE_ID', 1]]);
});

test('a name that the sender calls one of a place is looked for everywhere', () => {
  expect(found(headed('B5', 'Potsdam'))).toEqual([['plc_2852458', 'NAME', expect.any(Number)]]);
});

test('of a place and what it lies in only the place is said', () => {
  expect(found(coded('94', '1DFG'), coded('94', '1D'), coded('86', '2950159'), coded('94', '1DDF'))).toEqual([
    ['plc_2950159', 'NATIVE_ID', 1],
    ['plc_country_fr', 'NATIVE_ID', 1],
  ]);
});
