import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { operationTexts } from '@tripgraph/gateway/octo/operationTexts';
import { silentLog } from '@tripgraph/gateway/log';
import { readGraph } from '../readGraph.js';
import { startMock, type MockOptions, type RunningMock } from '../startMock.js';

const fileOf = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export type MockOfRepository = RunningMock & {
  /** Posts an operation; the text of the answer. */
  readonly ask: (query: string, variables?: object) => Promise<string>;
};

/** A mock by the seed "a" on free ports, with nothing else said, that keeps silent. */
export const quietMock: Omit<MockOptions, 'graph'> = {
  seed: 'a',
  host: '127.0.0.1',
  port: 0,
  switchPort: 0,
  failing: [],
  latencyMs: 0,
  overrides: () => Promise.resolve(new Map()),
  manifests: [],
  origins: [],
  log: silentLog,
};

/** The mock of this repository's own graph, by default by the seed "a", on free ports. */
export const startMockOfRepository = async (
  options: Partial<MockOptions> & { readonly file?: string } = {},
): Promise<MockOfRepository> => {
  const running = await startMock({
    graph: await readGraph(fileOf(options.file ?? 'supergraph.yaml')),
    ...quietMock,
    ...options,
  });
  return {
    ...running,
    ask: async (query, variables = {}) => {
      const response = await fetch(running.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return response.text();
    },
  };
};

const place = 'plc_continent_eu';
const activity = 'act_5y01hfb0ygdgey7agnjbvwz0c5wj';
const booking = 'bkg_5y01hfb0ygdgey7agnjbvwz0c5wj';
const flagshipVariables: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'activitiesAtPlace.graphql': { place },
  'activityWithPlace.graphql': { id: activity },
  'articlesAtPlace.graphql': { place },
  'availability.graphql': {
    id: activity,
    monthStart: '2027-03-01',
    monthEnd: '2027-03-31',
    from: '2027-03-01',
    to: '2027-03-03',
    units: [{ unitId: 'adult', quantity: 2 }],
  },
  'booksAtPlace.graphql': { place, country: 'DE' },
  'cancelBooking.graphql': { input: { bookingId: booking } },
  'confirmBooking.graphql': { input: { bookingId: booking, contact: { fullName: 'Ada Example' } } },
  'findPlace.graphql': { text: 'Berln' },
  'holdBooking.graphql': {
    input: {
      uuid: '0b6ff1a4-54a8-4c9c-9b35-0e5f6c1d2a3b',
      activityId: activity,
      optionId: 'DEFAULT',
      availabilityId: '2027-03-01T09:00:00+01:00',
      units: [{ unitId: 'adult', quantity: 2 }],
    },
  },
  'lodgingOffers.graphql': {
    search: { placeId: place, checkin: '2027-03-01', checkout: '2027-03-03', bookerCountry: 'DE' },
    first: 10,
  },
  'partnerBookings.graphql': { first: 10 },
  'placePage.graphql': { place },
  'searchActivities.graphql': {
    filter: { languages: ['en'], minimumRating: 4 },
    orderBy: { field: 'RATING', direction: 'DESC' },
    first: 30,
  },
  'tourPage.graphql': { tour: 'tou_viator_5010SYDNEY', from: '2027-03-01', to: '2027-03-31', currency: 'EUR' },
  'whatToSee.graphql': { id: place, locale: 'en', at: '2027-03-01T12:00:00.000Z', first: 5 },
};

/** The queries that most pages start from, with variables; a new file needs some here. */
export const flagshipQueries = readdirSync(fileOf('examples/queries'))
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => {
    const variables = flagshipVariables[file];
    if (!variables) throw new Error(`flagshipVariables has none for ${file}`);
    return { name: file, query: readFileSync(fileOf(`examples/queries/${file}`), 'utf8'), variables };
  });

/** What partners ask by way of OCTO. */
export const partnerQueries = operationTexts.map((query) => ({ name: /\w+ (\w+)/.exec(query)?.[1] ?? query, query }));
