import { addDays } from '@tripgraph/kit/localDate';
import type { RunningSubgraph } from '@tripgraph/kit/serve';
import { startLodgingsSubgraph } from '@tripgraph/lodgings/app';
import { listing } from '@tripgraph/lodgings/testing/listing';
import { lodgingsDatabase, offerSettings, writeListings } from '@tripgraph/lodgings/testing/serveLodgings';
import { inBerlin } from '@tripgraph/lodgings/testing/syncedLodgings';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { bookingAffiliate, bookingToken, createBooking } from '@tripgraph/simulators/booking/bookingSource';
import { serveSimulation, type ServedSimulation } from '@tripgraph/simulators/http/serve';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import { createSimulation } from '@tripgraph/simulators/simulation';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askDocument } from './askGraphQL.js';
import { LodgingOffersDocument } from './generated/documents.js';
import { equalShards, startWorld, subgraphLimits, testTrust, type World } from './world.js';

let served: ServedSimulation;
let lodgings: RunningSubgraph;
let world: World;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  const booking = createBooking({ seed: 1, places: simulatedPlaces, size: 10 });
  served = await serveSimulation(createSimulation([booking]), { host: '127.0.0.1', port: 0 });
  const databaseUrl = await lodgingsDatabase(serverUrl);
  const listings = booking.ids().map((id) => listing('BOOKING', String(id), { name: `House ${id}` }));
  await writeListings(databaseUrl, listings, inBerlin);
  const supplier = { url: `${served.url}/booking`, token: bookingToken, affiliateId: bookingAffiliate };
  lodgings = await startLodgingsSubgraph({
    ...subgraphLimits,
    databaseUrl,
    trust: testTrust,
    offers: {
      ...offerSettings,
      suppliers: [{ name: 'booking', dialect: 'BOOKING', ...supplier }],
      privateHosts: [new URL(served.url).host],
    },
  });
  const content = new Map([['lodgings', lodgings] as const]);
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), equalShards(1), [], { content });
});

// The world closes what it was given.
afterAll(async () => {
  await world.close();
  await served.close();
});

const today = new Date().toISOString().slice(0, 10);
const search = {
  placeId: 'plc_2950159',
  checkin: addDays(today, 30),
  checkout: addDays(today, 32),
  bookerCountry: 'DE',
};

test('what is found is streamed to its end, each lodging in our own words for its place', async () => {
  const { lodgingOffers: first } = await askDocument(world.url, LodgingOffersDocument, { search, first: 5 });
  const response = await fetch(new URL(`/offers/${first?.id}/events`, world.url));
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  const events = (await response.text()).split('\n\n');
  const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(events.at(-2) ?? '') ?? [];
  const session = JSON.parse(data ?? '') as { readonly complete: boolean; readonly results: readonly unknown[] };
  expect([name, session.complete]).toEqual(['complete', true]);
  const { lodgingOffers: last } = await askDocument(world.url, LodgingOffersDocument, { search, first: 5 });
  expect(last).toMatchObject({ id: first?.id, complete: true, pending: [], failed: [] });
  expect(last?.results.length).toBe(5);
  expect(last?.results.map(({ lodging }) => lodging.place)).toEqual(
    Array(5).fill({ id: 'plc_2950159', name: 'Berlin' }),
  );
});

test('a session that nobody has begun is no stream', async () => {
  const response = await fetch(new URL('/offers/los_5Yxq0p0l1vJr4yJt8oYQ2w/events', world.url));
  expect([response.status, (await response.json()) as unknown]).toMatchObject([
    404,
    { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
  ]);
});
