import { compareCursors } from '@tripgraph/addressing/cursor';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActivityFilter } from '../generated/resolvers.js';
import { activityOrder } from '../paging/order.js';
import { writePosition } from '../paging/position.js';
import { ask } from '../testing/ask.js';
import { facetsOf, inOrder, passes, sortKeyOf } from '../testing/oracle.js';
import { placeIds, sampleCatalogue } from '../testing/records.js';
import { startShard, type RunningShard } from '../testing/runningShard.js';

const catalogue = sampleCatalogue(20_260_401, 150);
const supplierOf = new Map(catalogue.suppliers.map((supplier) => [supplier.id, supplier]));

let shard: RunningShard;
beforeAll(async () => {
  shard = await startShard(catalogue.suppliers, catalogue.activities);
});
afterAll(() => shard.close());

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 1 });
const range = (...bounds: number[]) =>
  fc
    .tuple(fc.option(fc.constantFrom(...bounds)), fc.option(fc.constantFrom(...bounds)))
    .map(([min, max]) => (min !== null && max !== null && min > max ? { min: max, max: min } : { min, max }));

const filter: fc.Arbitrary<ActivityFilter> = fc.record({
  place: optional(fc.constantFrom(...placeIds)),
  categories: optional(fc.subarray(['FOOD', 'MUSEUMS', 'NIGHTLIFE'] as never[])),
  languages: optional(fc.subarray(['de', 'pt-BR', 'xx'])),
  priceInEuroCents: optional(range(0, 2_499, 2_500, 20_000)),
  durationMinutes: optional(range(0, 60, 180, 2_000)),
  minimumRating: optional(fc.constantFrom(0, 1.1, 2.99, 3, 3.005, 4.35, 5)),
  text: optional(fc.constantFrom('ÉLAN', 'arger zoo', 'strasse', '日本', 'wine', '  ', '/', 'elan, a b', 'nothing')),
});
const question = fc.record({
  here: fc.option(fc.constantFrom(...placeIds), { freq: 2 }),
  filter: fc.oneof({ weight: 1, arbitrary: fc.constant<ActivityFilter>({}) }, { weight: 2, arbitrary: filter }),
  field: fc.constantFrom('PRICE', 'RATING', 'DURATION', 'TITLE', 'NEWEST'),
  direction: fc.constantFrom('ASC', 'DESC'),
});
const window = fc.record({
  backward: fc.boolean(),
  size: fc.integer({ min: 0, max: 12 }),
  after: fc.option(fc.nat(149), { freq: 2 }),
  before: fc.option(fc.nat(149), { freq: 2 }),
});
type Question = Parameters<Parameters<typeof question.map>[0]>[0];

type Connection = {
  readonly edges: ReadonlyArray<{ readonly cursor: string; readonly node: { readonly id: string } }>;
  readonly pageInfo: Record<'hasNextPage' | 'hasPreviousPage', boolean> &
    Record<'startCursor' | 'endCursor', string | null>;
  readonly totalCount: number;
  readonly facets: ReturnType<typeof facetsOf>;
};

const fields = `edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  totalCount facets { field values { value count } }`;
const types =
  '$filter: ActivityFilter, $orderBy: ActivityOrder!, $first: Int, $after: String, $last: Int, $before: String';
const named = 'filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before';
const atRoot = `query (${types}) { activities(${named}) { ${fields} } }`;
const atPlace = `query (${types}, $places: [_Any!]!) { _entities(representations: $places) { ... on Place { activities(${named}) { ${fields} } } } }`;

const connectionAt = async (
  { here, filter, field, direction }: Question,
  page: Record<string, unknown>,
): Promise<Connection> => {
  const variables = { filter, orderBy: { field, direction }, ...page };
  if (here === null) {
    const answer = await ask<{ activities: Connection }>(shard.url, atRoot, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data?.activities as Connection;
  }
  const places = [{ __typename: 'Place', id: here }];
  const answer = await ask<{ _entities: [{ activities: Connection }] }>(shard.url, atPlace, { ...variables, places });
  expect(answer.errors).toBeUndefined();
  return answer.data?._entities[0].activities as Connection;
};

const orderedFor = ({ here, filter, field, direction }: Question) => {
  const places = [here, filter.place].filter((place) => typeof place === 'string');
  const all = inOrder(catalogue.activities, field, direction);
  return { all, passing: all.map((record) => passes(record, supplierOf.get(record.supplierId), places, filter)) };
};

test('a page is the one that an oracle in memory cuts, with its total, facets and pageInfo', async () => {
  await fc.assert(
    fc.asyncProperty(question, window, async (asked, { backward, size, after, before }) => {
      const { all, passing } = orderedFor(asked);
      const order = activityOrder(asked.field, asked.direction);
      const cursorAt = (index: number | null): string | null => {
        const record = index === null ? undefined : all[index];
        return record ? writePosition(order, { key: sortKeyOf(asked.field, record), id: record.id }) : null;
      };
      const connection = await connectionAt(asked, {
        ...(backward ? { last: size } : { first: size }),
        after: cursorAt(after),
        before: cursorAt(before),
      });

      const between = all.filter(
        (_record, index) => passing[index] && index > (after ?? -1) && index < (before ?? all.length),
      );
      const page = backward ? between.slice(Math.max(0, between.length - size)) : between.slice(0, size);
      const cut = between.length > size;
      const upToAfter = after !== null && passing.some((passed, index) => passed && index <= after);
      const fromBefore = before !== null && passing.some((passed, index) => passed && index >= before);
      expect(connection.edges.map(({ node }) => node.id)).toEqual(page.map(({ id }) => id));
      expect(connection.pageInfo).toEqual({
        hasNextPage: fromBefore || (!backward && cut),
        hasPreviousPage: upToAfter || (backward && cut),
        startCursor: connection.edges[0]?.cursor ?? null,
        endCursor: connection.edges.at(-1)?.cursor ?? null,
      });
      const counted = all.filter((_record, index) => passing[index]);
      expect(connection.totalCount).toBe(counted.length);
      expect(connection.facets).toEqual(facetsOf(counted));
    }),
    { numRuns: 600 },
  );
});

const walk = async (asked: Question, size: number, backward: boolean): Promise<Connection['edges']> => {
  let edges: Connection['edges'] = [];
  for (let cursor: string | null = null, more = true; more;) {
    const page = await connectionAt(asked, backward ? { last: size, before: cursor } : { first: size, after: cursor });
    edges = backward ? [...page.edges, ...edges] : [...edges, ...page.edges];
    cursor = backward ? page.pageInfo.startCursor : page.pageInfo.endCursor;
    more = backward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage;
  }
  return edges;
};

test('walking forward or backward meets every row once, its cursors strictly ascending by their bytes', async () => {
  await fc.assert(
    fc.asyncProperty(question, fc.integer({ min: 7, max: 60 }), fc.boolean(), async (asked, size, backward) => {
      const { all, passing } = orderedFor(asked);
      const edges = await walk(asked, size, backward);
      expect(edges.map(({ node }) => node.id)).toEqual(
        all.filter((_record, index) => passing[index]).map(({ id }) => id),
      );
      edges.slice(1).forEach(({ cursor }, index) => {
        expect(compareCursors(edges[index]?.cursor ?? '', cursor)).toBeLessThan(0);
      });
    }),
    { numRuns: 60 },
  );
});
