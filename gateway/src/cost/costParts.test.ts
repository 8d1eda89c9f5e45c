import { expect, test } from 'vitest';
import { costOf, link, supergraphOf } from './testing/costOf.js';

const shop = costOf(
  supergraphOf(`${link()}
  type Query {
    items(first: Int, input: Filter): Connection @listSize(slicingArguments: ["first"], sizedFields: ["edges"], assumedSize: 20, requireOneSlicingArgument: false)
    words: [String]
  }
  type Mutation { buy: Item }
  input Filter { text: String }
  type Connection { edges: [Edge] total: Int @cost(weight: 3) }
  type Edge { node: Item }
  type Item { name: String parts: [Part] @listSize(assumedSize: 4) }
  type Part @cost(weight: 2) { name: String }`),
);

test.each([
  ['{ items { edges { node { name parts { name } } } total } words }', {}],
  [
    'query ($n: Int, $f: Filter) { items(first: $n, input: $f) { edges { node { parts { name } } } } }',
    { n: 7, f: { text: 'x' } },
  ],
  [
    'query ($all: Boolean!) { items(first: 2) { edges @include(if: $all) { node { name } } total @skip(if: $all) } }',
    { all: true },
  ],
  ['mutation { buy { parts { name } } }', {}],
])('the parts of %s add up to the estimate', (query, variables) => {
  const { estimated, parts } = shop(query);
  const { base, fields } = parts(variables);
  expect(fields.reduce((sum, { cost }) => sum + cost, base)).toBe(estimated(variables));
});

test('a part tells how often its field has a value; what costs nothing is none', () => {
  const { base, fields } = shop('{ items(first: 3) { edges { node { name parts { name } } } } }').parts({});
  expect(base).toBe(0);
  expect(fields).toEqual([
    { path: 'items', cost: 1, values: 1, shards: 1 },
    { path: 'items.edges', cost: 3, values: 3, shards: 1 },
    { path: 'items.edges.node', cost: 3, values: 3, shards: 1 },
    { path: 'items.edges.node.parts', cost: 24, values: 12, shards: 1 },
  ]);
});
