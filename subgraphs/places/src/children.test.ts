import type { AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { encodeCursor } from '@tripgraph/addressing/cursor';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { foldName } from '@tripgraph/matching/names/foldName';
import { servePlaces } from './testing/servePlaces.js';

type Node = { readonly id: string; readonly name: string; readonly population: number | null };
type Page = {
  readonly edges: ReadonlyArray<{ readonly cursor: string; readonly node: Node }>;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount?: number;
};
type Order = { readonly field: 'NAME' | 'POPULATION'; readonly direction: 'ASC' | 'DESC' };

let places: AskedSubgraph;
beforeAll(async () => {
  places = await servePlaces(inject('postgresUrl'));
});
afterAll(() => places.close());

const document = (counted: boolean): string => `
  query ($id: ID!, $orderBy: PlaceOrder!, $kind: PlaceKind, $first: Int, $after: String, $last: Int, $before: String) {
    place(id: $id) {
      children(kind: $kind, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        edges { cursor node { id name population } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        ${counted ? 'totalCount' : ''}
      }
    }
  }`;

const byName: Order = { field: 'NAME', direction: 'ASC' };
const page = async (id: string, orderBy: Order, given: Record<string, unknown>, counted = false): Promise<Page> => {
  const { data, errors } = await places.ask<{ place: { children: Page } }>(document(counted), {
    id,
    orderBy,
    ...given,
  });
  if (errors) throw new Error(errors[0]?.message);
  return data.place.children;
};

const walk = async (id: string, orderBy: Order, backward: boolean, size: number): Promise<Node[]> => {
  const seen: Node[] = [];
  let cursor: string | null = null;
  for (;;) {
    const given: Record<string, unknown> = backward ? { last: size, before: cursor } : { first: size, after: cursor };
    const { edges, pageInfo } = await page(id, orderBy, given);
    const nodes = edges.map(({ node }) => node);
    if (backward) seen.unshift(...nodes);
    else seen.push(...nodes);
    expect(backward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(cursor !== null);
    const more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    if (!more) return seen;
    cursor = (backward ? pageInfo.startCursor : pageInfo.endCursor) as string;
  }
};

const england = 'plc_region_gb_eng';
const inEngland = 3_247;

describe('a walk over a parent with thousands of children', () => {
  const orders: Order[] = [
    { field: 'NAME', direction: 'ASC' },
    { field: 'NAME', direction: 'DESC' },
    { field: 'POPULATION', direction: 'ASC' },
    { field: 'POPULATION', direction: 'DESC' },
  ];

  test.each(orders)('sees every child once, forward and backward alike, by $field $direction', async (order) => {
    const forward = await walk(england, order, false, 100);
    expect(new Set(forward.map(({ id }) => id)).size).toBe(inEngland);
    expect(forward.length).toBe(inEngland);
    expect(await walk(england, order, true, 97)).toEqual(forward);
  });

  test.each(['ASC', 'DESC'] as const)('unknown populations come last %s', async (direction) => {
    const populations = (await walk(england, { field: 'POPULATION', direction }, false, 100)).map(
      (node) => node.population,
    );
    const known = populations.filter((population) => population !== null);
    expect(known.length).toBeGreaterThan(2_000);
    expect(known.length).toBeLessThan(inEngland);
    const sign = direction === 'ASC' ? 1 : -1;
    expect(populations).toEqual([
      ...[...known].sort((a, b) => sign * (a - b)),
      ...Array(inEngland - known.length).fill(null),
    ]);
  });
});

describe('one page', () => {
  test('starts with what comes first in the order', async () => {
    const names = async (order: Order) =>
      (await page('plc_region_de_02', order, { first: 2 })).edges.map(({ node }) => node.name);
    expect(await names({ field: 'POPULATION', direction: 'DESC' })).toEqual(['Munich', 'Nuremberg']);
    expect(await names(byName)).toEqual(['Abenberg', 'Abensberg']);
  });

  test('orders names by their letters, whatever their accents and case', async () => {
    const names = (await walk('plc_region_se_18', byName, false, 100)).map(({ name }) => foldName(name));
    expect(names.length).toBeGreaterThan(20);
    expect(names).toEqual([...names].sort());
  });

  test('between two cursors holds what lies between them, and both sides are known', async () => {
    const five = await page(england, byName, { first: 5 });
    const cursors = five.edges.map(({ cursor }) => cursor);
    const between = await page(england, byName, { first: 10, after: cursors[0], before: cursors[4] });
    expect(between.edges).toEqual(five.edges.slice(1, 4));
    expect(between.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
    const last = await page(england, byName, { last: 2, after: cursors[0], before: cursors[4] });
    expect(last.edges).toEqual(five.edges.slice(2, 4));
    expect(last.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
  });

  test('of the last rows, exactly as many as there are, has none after it', async () => {
    const [last] = (await page(england, byName, { last: 1 })).edges;
    const before = await page(england, byName, { last: 1, before: last?.cursor });
    const end = await page(england, byName, { first: 1, after: before.edges[0]?.cursor });
    expect(end.edges).toEqual([last]);
    expect(end.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test('after the last row is empty and knows what is before it', async () => {
    const { pageInfo } = await page(england, byName, { last: 1 });
    const empty = await page(england, byName, { first: 3, after: pageInfo.endCursor });
    expect(empty).toMatchObject({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  test('of size 0 only tells whether there are any', async () => {
    expect(await page(england, byName, { first: 0 })).toMatchObject({ edges: [], pageInfo: { hasNextPage: true } });
  });

  test('of a place with nothing below is empty', async () => {
    const nothing = await page('plc_2884161', byName, {}, true);
    expect(nothing).toMatchObject({
      edges: [],
      totalCount: 0,
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
    });
  });

  test('holds only the kind that was asked, and counts only that', async () => {
    const regions = await page('plc_country_ss', byName, { kind: 'REGION', first: 100 }, true);
    const cities = await page('plc_country_ss', byName, { kind: 'CITY', first: 100 }, true);
    const both = await page('plc_country_ss', byName, { first: 100 }, true);
    expect(cities.totalCount).toBe(12);
    expect(cities.edges.length).toBe(12);
    expect(both.totalCount).toBe((regions.totalCount ?? 0) + 12);
  });

  test('counts all children when that is asked', async () => {
    expect((await page(england, byName, { first: 1 }, true)).totalCount).toBe(inEngland);
  });

  test('gives its children what is above them with one more statement', async () => {
    const { statements, data } = await places.ask<{ place: { children: { edges: unknown[] } } }>(
      '{ place(id: "plc_region_de_02") { children(first: 50) { edges { node { parent { id } ancestors { id } } } } } }',
    );
    expect(statements).toEqual(['places_by_ids', 'children_by_name_asc', 'places_by_ids']);
    expect(data.place.children.edges.length).toBe(50);
  });
});

describe('a cursor', () => {
  const codeOf = async (order: Order, after: string | null) =>
    (await places.ask(document(false), { id: england, orderBy: order, first: 1, after })).errors?.[0]?.extensions.code;

  test('of one order is refused in every other', async () => {
    const { pageInfo } = await page(england, byName, { first: 1 });
    expect(await codeOf({ field: 'NAME', direction: 'DESC' }, pageInfo.endCursor)).toBe('INVALID_CURSOR');
    expect(await codeOf({ field: 'POPULATION', direction: 'ASC' }, pageInfo.endCursor)).toBe('INVALID_CURSOR');
  });

  test('with values that no row can have is refused, not passed to the database', async () => {
    const keys = (type: 'integer' | 'text') => [
      { type, descending: false },
      { type: 'text' as const, descending: false },
    ];
    const byPopulation: Order = { field: 'POPULATION', direction: 'ASC' };
    expect(await codeOf(byName, encodeCursor(1, keys('text'), ['a\0b', 'plc_1']))).toBe('INVALID_CURSOR');
    expect(await codeOf(byPopulation, encodeCursor(3, keys('integer'), [2n ** 40n, 'plc_1']))).toBe('INVALID_CURSOR');
    expect(await codeOf(byPopulation, encodeCursor(3, keys('integer'), [-1n, 'plc_1']))).toBe('INVALID_CURSOR');
    expect(await codeOf(byPopulation, encodeCursor(3, keys('integer'), [1n, null]))).toBe('INVALID_CURSOR');
  });
});
