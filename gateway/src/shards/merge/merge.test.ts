import { encodeCursor } from '@tripgraph/addressing/cursor';
import fc from 'fast-check';
import { parse, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { activitiesRules } from '../../testing/activitiesGroup.js';
import { collectFields } from '../collectFields.js';
import { inlineFragments } from '../inlineFragments.js';
import { compileField } from './compileMerge.js';
import { mergeValues } from './mergeValues.js';
import { UnmergeableAnswer, type Merge, type Merging } from './merge.js';

const mergeOf = (query: string): Merge => {
  const operation: OperationDefinitionNode = inlineFragments(parse(query));
  const [nodes] = collectFields(activitiesRules, 'Query', operation.selectionSet).values();
  return compileField(activitiesRules, 'Query', nodes ?? [], new Map());
};

const merging: Merging = { variables: {}, onGap: () => undefined, isForeign: () => false, onForeign: () => undefined };
const contributions = (values: readonly unknown[]) => values.map((value, source) => ({ source, value }));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

type Row = { readonly price: bigint; readonly id: number };
const keys = [
  { type: 'integer', descending: false },
  { type: 'integer', descending: false },
] as const;
const cursorOf = (row: Row): string => encodeCursor(1, keys, [row.price, BigInt(row.id)]);
const compareRows = (left: Row, right: Row): number => Number(left.price - right.price) || left.id - right.id;

/** What a shard that holds `rows` answers, in the shape of our connection. */
const page = (rows: readonly Row[], size: number, backward: boolean): Record<string, unknown> => {
  const ordered = [...rows].sort(compareRows);
  const kept = backward ? ordered.slice(Math.max(0, ordered.length - size)) : ordered.slice(0, size);
  const more = ordered.length > size;
  return {
    edges: kept.map((row) => ({ cursor: cursorOf(row), node: { id: row.id } })),
    tripgraph_order: kept.map((row) => ({ cursor: cursorOf(row) })),
    pageInfo: {
      hasNextPage: more && !backward,
      hasPreviousPage: more && backward,
      startCursor: kept[0] ? cursorOf(kept[0]) : null,
      endCursor: kept.at(-1) ? cursorOf(kept.at(-1) as Row) : null,
    },
    totalCount: rows.length,
  };
};

test('pages of any shards make the page that one shard with all rows gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ price: fc.bigInt({ min: 0n, max: 5n }), shard: fc.nat({ max: 6 }) }), { maxLength: 60 }),
      fc.nat({ max: 12 }),
      fc.boolean(),
      (draft, size, backward) => {
        const rows = draft.map(({ price, shard }, id) => ({ price, shard, id }));
        const merge = mergeOf(
          `{ activities(${backward ? 'last' : 'first'}: ${size}) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`,
        );
        const shards = Array.from({ length: 7 }, (_, shard) =>
          page(
            rows.filter((row) => row.shard === shard),
            size,
            backward,
          ),
        );
        const { tripgraph_order: _order, ...expected } = page(rows, size, backward);
        expect(plain(mergeValues(merge, contributions(shards), merging).value)).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});

test('an error inside an edge follows the edge, and goes with an edge that is cut off', () => {
  const merge = mergeOf('{ activities(first: 2) { edges { node { id } } } }');
  const merged = mergeValues(
    merge,
    contributions([
      page(
        [
          { price: 2n, id: 1 },
          { price: 9n, id: 2 },
        ],
        2,
        false,
      ),
      page([{ price: 1n, id: 3 }], 2, false),
    ]),
    merging,
  );
  expect(plain(merged.value)).toEqual({
    edges: [
      { cursor: expect.any(String) as string, node: { id: 3 } },
      { cursor: expect.any(String) as string, node: { id: 1 } },
    ],
  });
  expect(merged.translate(0, ['edges', 0, 'node', 'place'])).toEqual(['edges', 1, 'node', 'place']);
  expect(merged.translate(0, ['edges', 1, 'node', 'place'])).toBeUndefined();
  expect(merged.translate(1, ['edges', 0])).toEqual(['edges', 0]);
});

test('counts of equal things add up whatever the client asked to see, most first, then by value', () => {
  const merge = mergeOf('{ activities { facets { values { count } } } }');
  const facet = (field: string, values: Record<string, number>) => ({
    tripgraph_field: field,
    values: Object.entries(values).map(([value, count]) => ({ tripgraph_value: value, tripgraph_count: count, count })),
  });
  const shard = (...facets: unknown[]) => ({ tripgraph_order: [], facets });
  const value = mergeValues(
    merge,
    contributions([
      shard(facet('CATEGORY', { FOOD: 3, SPORTS: 1 }), facet('LANGUAGE', {})),
      shard(facet('CATEGORY', { SPORTS: 4, ANIMALS: 3 }), facet('LANGUAGE', { de: 1 })),
    ]),
    merging,
  ).value;
  expect(plain(value)).toEqual({
    facets: [{ values: [{ count: 5 }, { count: 3 }, { count: 3 }] }, { values: [{ count: 1 }] }],
  });
});

test.each([
  ['edges that are no list', { tripgraph_order: 1, edges: [] }],
  ['an edge without a cursor', { tripgraph_order: [{}], edges: [{}] }],
  ['lists of different length', { tripgraph_order: [{ cursor: 'AQ' }], edges: [] }],
  ['a list in the place of the connection', []],
  ['a count that is no number', { tripgraph_order: [], edges: [], totalCount: 'many' }],
])('an answer with %s is not merged', (_what, value) => {
  const merge = mergeOf('{ activities { edges { node { id } } totalCount } }');
  expect(() => mergeValues(merge, contributions([value]), merging)).toThrow(UnmergeableAnswer);
});

test('a source that has no page where others have one is a gap, and its errors lead to the page', () => {
  const gaps: unknown[] = [];
  const merge = mergeOf('{ activities(first: 2) { edges { node { id } } facets { field } } }');
  const merged = mergeValues(
    merge,
    contributions([null, { ...page([{ price: 1n, id: 3 }], 2, false), facets: null }]),
    { ...merging, onGap: (gap) => gaps.push(gap) },
  );
  expect(gaps).toEqual([
    { source: 0, path: [] },
    { source: 1, path: ['facets'] },
  ]);
  expect(merged.translate(0, ['edges', 3, 'node', 'categories'])).toEqual([]);
});

test('an alias that a part of every object is named like may be skipped', () => {
  const merge = mergeOf(
    '{ activities { toString: edges { cursor } constructor: totalCount valueOf: pageInfo { hasNextPage } } }',
  );
  expect(plain(mergeValues(merge, contributions([{ tripgraph_order: [] }]), merging).value)).toEqual({});
});

test('keys that name parts of every object change nothing outside the answer', () => {
  const merge = mergeOf('{ activities { __proto__: totalCount constructor: totalCount } }');
  const hostile = JSON.parse('{"tripgraph_order":[],"__proto__":1,"constructor":2}') as unknown;
  const { value } = mergeValues(merge, contributions([hostile, hostile]), merging);
  expect(Object.entries(value as object)).toEqual([
    ['__proto__', 2],
    ['constructor', 4],
  ]);
  expect(({} as Record<string, unknown>)['totalCount']).toBeUndefined();
});
