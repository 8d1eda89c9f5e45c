import type { AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { filledDatabase, serveTours } from './testing/serveTours.js';

let served: AskedSubgraph;
beforeAll(async () => {
  served = await serveTours(await filledDatabase(inject('postgresUrl')));
});
afterAll(() => served.close());

const world = 'plc_world';
const berlin = 'plc_2950159';
const germany = 'plc_country_de';

type Edges<Node> = { readonly edges: ReadonlyArray<{ readonly cursor: string; readonly node: Node }> };
type PageInfo = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string;
  readonly endCursor: string;
};
type Listed = { readonly id: string; readonly source: string; readonly rating: { readonly count: number } | null };
type ToursPage = Edges<Listed> & { readonly pageInfo: PageInfo; readonly totalCount: number };
type Places<Fields> = { readonly _entities: readonly Fields[] };

const toursOf = async (placeId: string, page: string): Promise<ToursPage> => {
  const { data } = await served.ask<Places<{ readonly tours: ToursPage }>>(
    `query ($place: ID!) { _entities(representations: [{ __typename: "Place", id: $place }]) { ... on Place {
      tours(${page}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { cursor node { id source rating { count } } } } } } }`,
    { place: placeId },
  );
  return data._entities[0]?.tours as ToursPage;
};

const walk = async (placeId: string, filter: string, size: number, backward: boolean): Promise<readonly Listed[]> => {
  const all: Listed[] = [];
  for (let cursor = '', more = true; more;) {
    const [count, from] = backward ? ['last', 'before'] : ['first', 'after'];
    const page = await toursOf(placeId, `${filter}, ${count}: ${size}${cursor && `, ${from}: "${cursor}"`}`);
    all[backward ? 'unshift' : 'push'](...page.edges.map(({ node }) => node));
    cursor = backward ? page.pageInfo.startCursor : page.pageInfo.endCursor;
    more = backward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage;
  }
  return all;
};

test('all tours of the world come once, most rated first, whichever way pages are read', async () => {
  const { totalCount } = await toursOf(world, 'first: 1');
  expect(totalCount).toBe(72);
  const forward = await walk(world, 'source: null', 7, false);
  expect(new Set(forward.map(({ id }) => id)).size).toBe(72);
  expect(await walk(world, 'source: null', 11, true)).toEqual(forward);
  const counts = forward.map(({ rating }) => rating?.count ?? 0);
  expect(counts).toEqual([...counts].sort((one, other) => other - one));
});

test.each(['VIATOR', 'GADVENTURES'])('of one source, %s, there are the same in the same order', async (source) => {
  const all = await walk(germany, 'source: null', 50, false);
  const own = await walk(germany, `source: ${source}`, 4, false);
  expect(own.length).toBeGreaterThan(2);
  expect(own).toEqual(all.filter((tour) => tour.source === source));
  expect(await walk(germany, `source: ${source}`, 3, true)).toEqual(own);
});

test('a tour of many places is at each of them, and once at what is above', async () => {
  const { data } = await served.ask<{
    readonly tour: { readonly stops: ReadonlyArray<{ readonly place: { readonly id: string } }> };
  }>('{ tour(id: "tou_gadventures_21000") { stops { place { id } } } }');
  const placeIds = data.tour.stops.map(({ place }) => place.id);
  expect(placeIds.length).toBeGreaterThan(1);
  for (const placeId of [...placeIds, germany, world]) {
    const found = await walk(placeId, 'source: GADVENTURES', 100, false);
    expect(found.filter(({ id }) => id === 'tou_gadventures_21000')).toHaveLength(1);
  }
});

test('a place without tours, known or not, has an empty page', async () => {
  expect(await toursOf('plc_1', 'first: 5')).toMatchObject({
    edges: [],
    totalCount: 0,
    pageInfo: { hasNextPage: false },
  });
});

test('pages at many places, with what their tours cost and when they depart, take one statement of each kind', async () => {
  const { data, errors, statements } = await served.ask<Places<{ readonly tours: Edges<unknown> }>>(
    `{ _entities(representations: [
      { __typename: "Place", id: "${berlin}" }, { __typename: "Place", id: "plc_2988507" }, { __typename: "Place", id: "${world}" }
    ]) { ... on Place { tours(first: 40) { edges { node {
      fromPrice { price { amount } } departures(from: "2026-12-01", to: "2027-06-01", first: 2) { edges { node { id } } }
    } } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data._entities.every(({ tours }) => tours.edges.length > 0)).toBe(true);
  expect([...statements].sort()).toEqual([
    'departures_of_tours_asc',
    'from_prices',
    'schedules_by_tours',
    'tours_at_desc',
  ]);
});

test('tours are found by their ids, in the order that was asked for', async () => {
  const { data, errors, statements } = await served.ask(
    '{ toursByIds(ids: ["tou_gadventures_21001", "tou_viator_0", "tou_viator_7000P1", "x"]) { id source sourceKey } }',
  );
  expect(data).toEqual({
    toursByIds: [
      { id: 'tou_gadventures_21001', source: 'GADVENTURES', sourceKey: '21001' },
      null,
      { id: 'tou_viator_7000P1', source: 'VIATOR', sourceKey: '7000P1' },
      null,
    ],
  });
  expect(errors?.map(({ path, extensions }) => [path?.[1], extensions.code]).sort()).toEqual([
    [1, 'NOT_FOUND'],
    [3, 'INVALID_ID'],
  ]);
  expect(statements).toEqual(['tours_by_ids']);
});

test('a gateway gets tours by reference', async () => {
  const { data } = await served.ask(
    '{ _entities(representations: [{ __typename: "Tour", id: "tou_viator_7000P1" }]) { ... on Tour { id } } }',
  );
  expect(data).toEqual({ _entities: [{ id: 'tou_viator_7000P1' }] });
});

type FromPrice = {
  readonly price: { readonly amount: number; readonly currency: string };
  readonly basis: string;
} | null;

test('the price to begin with says what it is the price of, and nothing is converted', async () => {
  const { data } = await served.ask<Readonly<Record<'trip' | 'walk', Readonly<Record<string, FromPrice>>>>>(`{
    trip: tour(id: "tou_gadventures_21000") { usual: fromPrice { ...price } euros: fromPrice(currency: "EUR") { ...price } yen: fromPrice(currency: "JPY") { ...price } }
    walk: tour(id: "tou_viator_7000P1") { usual: fromPrice { ...price } other: fromPrice(currency: "XXX") { ...price } }
  } fragment price on TourFromPrice { price { amount currency } basis }`);
  expect(data.trip['usual']).toMatchObject({ price: { currency: 'USD' }, basis: 'PER_PERSON_OF_TWO_ADULTS' });
  expect(data.trip['euros']).toMatchObject({ price: { currency: 'EUR' } });
  expect(data.trip['yen']).toBeNull();
  expect(data.walk['usual']).toMatchObject({ basis: 'PER_PERSON_IN_GROUP_OF_TWO_OR_MORE' });
  expect(data.walk['other']).toBeNull();
});

type Departure = {
  readonly id: string;
  readonly localDate: string;
  readonly finishDate: string | null;
  readonly status: string;
  readonly prices: ReadonlyArray<{ readonly price: { readonly amount: number; readonly currency: string } }>;
};
type Departures = { readonly tour: { readonly departures: Edges<Departure> & { readonly pageInfo: PageInfo } } };

const departuresOf = async (id: string, page: string): Promise<Departures['tour']['departures']> => {
  const { data } = await served.ask<Departures>(`{ tour(id: "${id}") { departures(${page}) {
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id localDate finishDate status prices { price { amount currency } } } } } } }`);
  return data.tour.departures;
};

test.each(['tou_gadventures_21000', 'tou_viator_7000P1'])(
  'departures of %s are read page by page, either way',
  async (id) => {
    const days = 'from: "2026-01-01", to: "2026-12-31"';
    const year = 'from: "2026-11-15", to: "2027-11-01"';
    const whole = await departuresOf(id, `${year}, first: 6`);
    const nodes = whole.edges.map(({ node }) => node);
    expect(nodes.length).toBe(6);
    expect(nodes.map(({ localDate }) => localDate)).toEqual(nodes.map(({ localDate }) => localDate).sort());
    expect(nodes.every(({ localDate }) => localDate >= '2026-12-01')).toBe(true);
    const after = await departuresOf(id, `${year}, first: 2, after: "${whole.edges[1]?.cursor}"`);
    expect(after.edges.map(({ node }) => node)).toEqual(nodes.slice(2, 4));
    expect(after.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const before = await departuresOf(id, `${year}, last: 3, before: "${whole.edges[4]?.cursor}"`);
    expect(before.edges.map(({ node }) => node)).toEqual(nodes.slice(1, 4));
    const between = await departuresOf(
      id,
      `${year}, first: 9, after: "${whole.edges[0]?.cursor}", before: "${whole.edges[3]?.cursor}"`,
    );
    expect(between.edges.map(({ node }) => node)).toEqual(nodes.slice(1, 3));
    expect(
      (await departuresOf(id, `${days}, first: 100`)).edges.every(({ node }) => node.localDate <= '2026-12-31'),
    ).toBe(true);
  },
);

test('prices in other currencies than the one that was asked for are left out', async () => {
  const { edges } = await departuresOf(
    'tou_gadventures_21000',
    'from: "2026-12-01", to: "2027-11-01", currency: "EUR"',
  );
  const currencies = edges.flatMap(({ node }) => node.prices.map(({ price }) => price.currency));
  expect(currencies.length).toBeGreaterThan(0);
  expect(new Set(currencies)).toEqual(new Set(['EUR']));
});

test.each([
  ['a currency that is none', 'fromPrice(currency: "euro") { basis }', 'BAD_USER_INPUT'],
  [
    'days the wrong way round',
    'departures(from: "2026-12-02", to: "2026-12-01") { edges { cursor } }',
    'BAD_USER_INPUT',
  ],
  ['more days than a year', 'departures(from: "2026-12-02", to: "2028-12-01") { edges { cursor } }', 'BAD_USER_INPUT'],
  [
    'a page of too many',
    'departures(from: "2026-12-02", to: "2026-12-03", first: 101) { edges { cursor } }',
    'INVALID_PAGE',
  ],
])('%s is refused', async (_what, field, code) => {
  const { errors } = await served.ask(`{ tour(id: "tou_viator_7000P1") { ${field} } }`);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
});

test('what the terms of Viator keep from search engines says so', async () => {
  const { data } = await served.ask<
    Places<{ readonly tours: Edges<Readonly<Record<'editorial' | 'rating', { readonly indexable: boolean } | null>>> }>
  >(
    `{ _entities(representations: [{ __typename: "Place", id: "${world}" }]) { ... on Place {
      tours(first: 100) { edges { node { editorial { indexable } rating { indexable } } } } } } }`,
  );
  const flags = data._entities[0]?.tours.edges
    .flatMap(({ node }) => [node.editorial, node.rating])
    .filter((part) => part !== null);
  expect(flags?.length).toBeGreaterThan(50);
  expect(new Set(flags?.map((part) => part?.indexable))).toEqual(new Set([false]));
});
