import type { RunningSubgraph } from '@tripgraph/kit/serve';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { startToursSubgraph } from '@tripgraph/tours/app';
import { filledDatabase } from '@tripgraph/tours/testing/serveTours';
import { today } from '@tripgraph/tours/testing/sources';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askDocument } from './askGraphQL.js';
import { TourPageDocument } from './generated/documents.js';
import { equalShards, startWorld, subgraphLimits, testTrust, type World } from './world.js';

let tours: RunningSubgraph;
let world: World;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  tours = await startToursSubgraph({
    ...subgraphLimits,
    databaseUrl: await filledDatabase(serverUrl),
    trust: testTrust,
    now: () => new Date(`${today}T12:00:00Z`),
  });
  const content = new Map([['tours', tours] as const]);
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), equalShards(1), [], { content });
});

// The world closes what it was given.
afterAll(() => world.close());

test('a tour of days says where it goes in our own words for places, and when it departs for how much', async () => {
  const days = { from: '2026-12-01', to: '2027-11-30' };
  const { tour } = await askDocument(world.url, TourPageDocument, {
    tour: 'tou_gadventures_21000',
    ...days,
    currency: 'EUR',
  });
  expect(tour?.stops[0]).toEqual({
    name: 'Berlin',
    place: { id: 'plc_2950159', name: 'Berlin', path: 'europe/germany/state-of-berlin/berlin' },
  });
  expect(tour?.itinerary[2]?.stops.map(({ place }) => place?.name)).toEqual(['Berlin', 'Munich']);
  expect(tour?.fromPrice).toMatchObject({ price: { currency: 'EUR' }, basis: 'PER_PERSON_OF_TWO_ADULTS' });
  expect(tour?.departures.edges.map(({ node }) => node.prices.length)).toEqual([2, 2, 2, 2, 2]);
});

test('a tour of hours is asked for by the same document', async () => {
  const { tour } = await askDocument(world.url, TourPageDocument, {
    tour: 'tou_viator_7039P4',
    from: '2026-12-01',
    to: '2026-12-31',
    currency: null,
  });
  expect(tour).toMatchObject({
    source: 'VIATOR',
    rating: { indexable: false },
    stops: [{ place: { name: 'Berlin' } }],
  });
  expect(tour?.departures).toMatchObject({ pageInfo: { hasNextPage: true }, edges: { length: 5 } });
});
