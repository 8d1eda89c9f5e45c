import { expect, test } from 'vitest';
import { itineraryShape } from './dossierShape.js';
import { itineraryOf, stubsOf, visitsOf } from './itinerary.js';

const stub = (name: string) => ({ id: name, href: `/places/${name}`, name });
const visited = (name: string) => ({ name, wanted: { names: [name] }, found: null });

test('a round trip begins where it begins, and has each place where it is first come to', () => {
  const itinerary = itineraryShape.parse({
    days: [
      { day: 1, start_location: stub('lima'), end_location: stub('cusco') },
      {
        day: 2,
        start_location: stub('cusco'),
        end_location: stub('lima'),
        components: [{ start_location: stub('puno') }],
      },
      { day: 3, start_location: stub('lima'), end_location: stub('lima') },
    ],
  });
  const places = new Map(['lima', 'cusco', 'puno'].map((name) => [`/places/${name}`, visited(name)]));
  expect(stubsOf(itinerary).map(({ id }) => id)).toEqual(['lima', 'cusco', 'puno']);
  expect(visitsOf(itinerary, places).map(({ name }) => name)).toEqual(['lima', 'cusco', 'puno']);
  expect(itineraryOf(itinerary, places).map(({ stops }) => stops.map(({ name }) => name))).toEqual([
    ['lima', 'cusco'],
    ['cusco', 'puno', 'lima'],
    ['lima'],
  ]);
});
