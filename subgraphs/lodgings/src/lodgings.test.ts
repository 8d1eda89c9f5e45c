import type { AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Listing } from './listing.js';
import { rankOf } from './houses/rankOf.js';
import { listing } from './testing/listing.js';
import { lodgingsDatabase, serveLodgings, writeListings } from './testing/serveLodgings.js';

/** Thirty houses: the even ones in Berlin, the others in Munich; every third is a hotel, every fifth has no reviews. */
const listings: readonly Listing[] = Array.from({ length: 30 }, (_house, index) =>
  listing('BOOKING', String(100 + index), {
    name: `House ${index}`,
    kind: index % 3 === 0 ? 'HOTEL' : 'HOSTEL',
    cityName: index % 2 === 0 ? 'Berlin' : 'Munich',
    latitude: 52 + index / 100,
    rating: index % 5 === 0 ? null : { score: 60 + index, reviewCount: 1 + index * 10 },
  }),
);
const twin = listing('HOSTELWORLD', '9', {
  name: 'House 3 Hostel',
  latitude: 52.03,
  rating: { score: 90, reviewCount: 10 },
  rooms: [{ id: '1', source: 'HOSTELWORLD', name: '8 Bed Dorm', kind: 'DORM', maximumGuests: 8 }],
});

let lodgings: AskedSubgraph;
beforeAll(async () => {
  const databaseUrl = await lodgingsDatabase(inject('postgresUrl'));
  await writeListings(databaseUrl, [...listings, twin], ({ cityName }) => ({
    placeId: cityName === 'Berlin' ? 'plc_2950159' : 'plc_2867714',
    ancestorIds: ['plc_world', 'plc_country_de'],
    matchedBy: 'NAME',
    confidence: 0.8,
    wanted: {},
  }));
  lodgings = await serveLodgings(databaseUrl);
});
afterAll(() => lodgings.close());

type Page = {
  readonly edges: ReadonlyArray<{ readonly cursor: string; readonly node: { readonly id: string } }>;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
  readonly totalCount: number;
};

const pagesOf = async (ids: readonly string[], given: Record<string, unknown> = {}) => {
  const { data, statements } = await lodgings.ask<{ _entities: ReadonlyArray<{ readonly lodgings: Page }> }>(
    `query ($places: [_Any!]!, $kind: LodgingKind, $first: Int, $after: String, $last: Int, $before: String) {
      _entities(representations: $places) {
        ... on Place {
          lodgings(kind: $kind, first: $first, after: $after, last: $last, before: $before) {
            edges { cursor node { id } }
            pageInfo { hasNextPage hasPreviousPage endCursor }
            totalCount
          }
        }
      }
    }`,
    { places: ids.map((id) => ({ __typename: 'Place', id })), ...given },
  );
  return { pages: data._entities.map((place) => place.lodgings), statements };
};
const idsOf = ({ edges }: Page): readonly string[] => edges.map(({ node }) => node.id);

/** What the pages should have, without SQL. */
const expected = listings
  .map(({ sourceId, rating, kind, cityName }) => ({ id: `ldg_booking_${sourceId}`, rating, kind, cityName }))
  .map((one) => (one.id === 'ldg_booking_103' ? { ...one, rating: { score: 70, reviewCount: 41 } } : one))
  .map((one) => ({ ...one, rank: rankOf(one.rating) }))
  .sort((one, other) => other.rank - one.rank || (one.id < other.id ? 1 : -1));

test('the best come first, page after page, each once', async () => {
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const { pages, statements } = await pagesOf(['plc_country_de'], { first: 7, after });
    const [page] = pages as [Page];
    expect(statements).toEqual(['lodgings_at_desc']);
    expect(page.totalCount).toBe(30);
    seen.push(...idsOf(page));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(seen).toEqual(expected.map(({ id }) => id));
});

test('a page read from the end is the end of the walk, and of several places one statement reads all', async () => {
  const { pages, statements } = await pagesOf(['plc_2950159', 'plc_2867714', 'plc_unknown'], { last: 4 });
  const inCity = (city: string) => expected.filter(({ cityName }) => cityName === city).map(({ id }) => id);
  expect(pages.map(idsOf)).toEqual([inCity('Berlin').slice(-4), inCity('Munich').slice(-4), []]);
  expect(pages.map(({ totalCount }) => totalCount)).toEqual([15, 15, 0]);
  expect(statements).toEqual(['lodgings_at_asc']);
});

test('one kind is asked for by name', async () => {
  const [page] = (await pagesOf(['plc_country_de'], { kind: 'HOTEL', first: 100 })).pages;
  expect(page && idsOf(page)).toEqual(expected.filter(({ kind }) => kind === 'HOTEL').map(({ id }) => id));
});

test('a house of two suppliers is found by the id of either listing, and names both', async () => {
  const query = `query ($ids: [ID!]!) {
    lodgingsByIds(ids: $ids) {
      id name rating { score reviewCount } rooms { name source } place { id } coordinates { latitude }
      listings { id source sourceId rating { score } }
    }
  }`;
  const ids = ['ldg_hostelworld_9', 'ldg_booking_103', 'ldg_booking_9999'];
  const { data, errors, statements } = await lodgings.ask<{ lodgingsByIds: readonly unknown[] }>(query, { ids });
  const house = {
    id: 'ldg_booking_103',
    name: 'House 3',
    rating: { score: 70, reviewCount: 41 },
    rooms: [{ name: '8 Bed Dorm', source: 'HOSTELWORLD' }],
    place: { id: 'plc_2867714' },
    coordinates: { latitude: 52.03 },
    listings: [
      { id: 'ldg_booking_103', source: 'BOOKING', sourceId: '103', rating: { score: 63 } },
      { id: 'ldg_hostelworld_9', source: 'HOSTELWORLD', sourceId: '9', rating: { score: 90 } },
    ],
  };
  expect(data.lodgingsByIds).toEqual([house, house, null]);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  expect(statements).toEqual(['lodgings_by_ids']);
});

test('what is no id of a lodging, and a cursor of something else, are told', async () => {
  const { errors } = await lodgings.ask('{ lodging(id: "ldg_1; drop table lodging") { name } }');
  expect(errors?.[0]?.extensions.code).toBe('INVALID_ID');
  const query = `query ($places: [_Any!]!) { _entities(representations: $places) { ... on Place { lodgings(after: "AAAA") { totalCount } } } }`;
  const refused = await lodgings.ask(query, { places: [{ __typename: 'Place', id: 'plc_world' }] });
  expect(refused.errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
});

test('lodgings may be said again for five minutes, offers for no time', async () => {
  expect((await lodgings.ask('{ lodging(id: "ldg_booking_103") { name listings { url } } }')).cacheControl).toBe(
    'max-age=300, public',
  );
  const search = `{ lodgingOffers(search: {placeId: "plc_2950159", checkin: "${inDays(10)}", checkout: "${inDays(12)}", bookerCountry: "DE"}) { id complete } }`;
  const { data, cacheControl } = await lodgings.ask<{ lodgingOffers: { readonly complete: boolean } }>(search);
  expect([data.lodgingOffers.complete, cacheControl]).toEqual([true, 'no-store']);
});

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
