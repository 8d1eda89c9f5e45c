import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandText, bandValues } from './bands.js';
import { filterOf } from './filterOf.js';
import { everything, orders, readSearch, writeSearch, type SearchState } from './searchState.js';

const parse = (address: string): SearchState => readSearch(new URL(address, 'http://shop.example').searchParams);

const states = fc.record<SearchState>({
  text: fc.string({ maxLength: 40 }).map((text) => text.trim()),
  place: fc.constantFrom('', 'plc_world', 'plc_2950159'),
  categories: fc.uniqueArray(fc.constantFrom('FOOD', 'MUSEUMS', 'BOAT_TOURS')),
  languages: fc.uniqueArray(fc.constantFrom('de', 'en', 'pt-BR')),
  price: fc.constantFrom(null, ...bandValues('PRICE_BAND')),
  duration: fc.constantFrom(null, ...bandValues('DURATION_BAND')),
  rating: fc.constantFrom(null, ...bandValues('RATING_BAND')),
  order: fc.constantFrom(...orders),
  after: fc.constantFrom(null, 'AbC-_'),
  before: fc.constant(null),
});

test('what is looked for is read back from the URL that it was written to', () => {
  fc.assert(fc.property(states, (state) => void expect(parse(writeSearch(state))).toEqual(state)));
});

test('nothing in particular is a short URL', () => {
  expect(writeSearch(everything)).toBe('/search');
});

test('what a URL cannot mean is passed over', () => {
  const address =
    '/search?category=FOOD&category=FOOD&category=DRAGONS&language=%3Cscript%3E&price=13&rating=five&order=worst&after=a&before=b';
  expect(parse(address)).toEqual({ ...everything, categories: ['FOOD'], after: 'a' });
});

test('a choice asks for what its facet has counted', () => {
  const state: SearchState = {
    ...everything,
    text: 'boat',
    place: 'plc_world',
    price: '25',
    duration: '1440',
    rating: '3.5',
  };
  expect(filterOf(state)).toEqual({
    text: 'boat',
    place: 'plc_world',
    priceInEuroCents: { min: 2_500, max: 4_999 },
    durationMinutes: { min: 1_440 },
    minimumRating: 3.5,
  });
  expect(filterOf({ ...everything, price: '500', duration: '0' })).toEqual({
    priceInEuroCents: { min: 50_000 },
    durationMinutes: { min: 0, max: 59 },
  });
  expect(filterOf(everything)).toEqual({});
});

test('bands are said in words', () => {
  expect(bandValues('DURATION_BAND').map((value) => bandText('DURATION_BAND', value))).toEqual([
    'up to 1 hour',
    '1 hour to 3 hours',
    '3 hours to 6 hours',
    '6 hours to 1 day',
    '1 day and more',
  ]);
  expect(bandText('PRICE_BAND', '25')).toBe('€25 to €50');
  expect(bandText('PRICE_BAND', '500')).toBe('€500 and more');
  expect(bandText('RATING_BAND', '4.5')).toBe('4.5 and better');
});
