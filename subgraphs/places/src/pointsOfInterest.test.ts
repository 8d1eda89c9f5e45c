import type { AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { servePlaces } from './testing/servePlaces.js';

type Page = {
  readonly edges: ReadonlyArray<{
    readonly cursor: string;
    readonly node: { readonly id: string; readonly airport: { readonly size: string } };
  }>;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
  readonly totalCount: number;
};

let places: AskedSubgraph;
beforeAll(async () => {
  places = await servePlaces(inject('postgresUrl'));
});
afterAll(() => places.close());

const page = async (id: string, given: Record<string, unknown>): Promise<Page> => {
  const { data, errors } = await places.ask<{ place: { pointsOfInterest: Page } }>(
    `query ($id: ID!, $kind: PointOfInterestKind, $first: Int, $after: String, $last: Int, $before: String) {
      place(id: $id) {
        pointsOfInterest(kind: $kind, first: $first, after: $after, last: $last, before: $before) {
          edges { cursor node { id airport { size } } }
          pageInfo { hasNextPage hasPreviousPage endCursor }
          totalCount
        }
      }
    }`,
    { id, ...given },
  );
  if (errors) throw new Error(errors[0]?.message);
  return data.place.pointsOfInterest;
};

const walk = async (id: string): Promise<Page['edges'][number]['node'][]> => {
  const seen = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo }: Page = await page(id, { first: 100, after });
    seen.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return seen;
    after = pageInfo.endCursor;
  }
};

test('the world has all airports, each once, the large ones first', async () => {
  const all = await walk('plc_world');
  expect(all.length).toBe(5_210);
  expect(new Set(all.map(({ id }) => id)).size).toBe(5_210);
  expect(all.findLastIndex(({ airport }) => airport.size === 'LARGE')).toBe(462);
  expect((await page('plc_world', { first: 1 })).totalCount).toBe(5_210);
});

test('a city, its region and its country all have its airport', async () => {
  for (const id of ['plc_2950159', 'plc_region_de_16', 'plc_country_de', 'plc_continent_eu']) {
    const ids = (await walk(id)).map((node) => node.id);
    expect(ids).toContain('poi_airport_eddb');
  }
  expect((await walk('plc_2884161')).length).toBe(0);
});

test('a page read from the end is the end of the walk', async () => {
  const all = await walk('plc_country_de');
  const end = await page('plc_country_de', { last: 7 });
  expect(end.edges.map(({ node }) => node)).toEqual(all.slice(-7));
  expect(end.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  const before = await page('plc_country_de', { last: 7, before: end.edges[0]?.cursor });
  expect(before.edges.map(({ node }) => node)).toEqual(all.slice(-14, -7));
  expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
});

test('one kind is asked for by name', async () => {
  expect((await page('plc_2950159', { kind: 'AIRPORT' })).totalCount).toBeGreaterThan(0);
});

test('an airport is described as its source does', async () => {
  const { data } = await places.ask(
    '{ pointOfInterest(id: "poi_airport_bikf") { name airport { ident iataCode size } place { name countryCode } } }',
  );
  expect(data).toEqual({
    pointOfInterest: {
      name: 'Keflavik International Airport',
      airport: { ident: 'BIKF', iataCode: 'KEF', size: 'LARGE' },
      place: { name: expect.any(String), countryCode: 'IS' },
    },
  });
});
