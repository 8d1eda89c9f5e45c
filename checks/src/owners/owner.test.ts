import { expect, test } from 'vitest';
import { ownersOf, type Ownership } from './owner.js';

const line = (coordinate: string | undefined, team: string, subgraph?: string): Ownership => ({
  coordinate,
  subgraph,
  teams: [team],
});

const owners = [
  line('*', 'platform'),
  line(undefined, 'places', 'places'),
  line('Activity', 'tours'),
  line('Activity.price*', 'money'),
  line('Query.book*', 'booking'),
  line('@merge', 'shards'),
  line('Place.*', 'maps', 'activities'),
];

test.each([
  ['Lodging.name', 'lodgings', 'platform'],
  ['Activity', 'activities', 'tours'],
  ['Activity.title', 'activities', 'tours'],
  ['Activity.price', 'activities', 'money'],
  ['Activity.prices(currency:)', 'activities', 'money'],
  ['ActivityConnection.edges', 'activities', 'platform'],
  ['Query.booking(id:)', 'carts', 'booking'],
  ['Query.place', 'places', 'places'],
  ['Place.slogan', 'places', 'places'],
  ['Place.activities', 'activities', 'maps'],
  ['Place', 'activities', 'platform'],
  ['@merge(rule:)', undefined, 'shards'],
  ['@merged', undefined, 'platform'],
  [undefined, 'places', 'places'],
  [undefined, undefined, undefined],
])('%s of %s belongs to %s', (coordinate, subgraph, team) => {
  expect(ownersOf(owners, { coordinate, subgraph })).toEqual(team === undefined ? [] : [team]);
});

test('the last line that matches counts, even when it names nobody', () => {
  expect(
    ownersOf([line('*', 'platform'), { ...line('A', 'x'), teams: [] }], { coordinate: 'A.b', subgraph: undefined }),
  ).toEqual([]);
});
