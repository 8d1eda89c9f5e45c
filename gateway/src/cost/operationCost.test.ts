import { describe, expect, test } from 'vitest';
import { costOf, link, supergraphOf } from './testing/costOf.js';

const library = (address = '', imported?: string): string => `${link(imported)}
  type Query {
    book(id: ID): Book
    bestsellers: [Book] @listSize(assumedSize: 5)
    newestAdditions(after: ID, limit: Int!): [Book] @listSize(slicingArguments: ["limit"])
  }
  type Book { title: String author: Author publisher: Publisher }
  type Author { name: String }
  type Publisher { name: String address: Address }
  type Address ${address} { zipCode: Int! }`;
const book = '{ title author { name } publisher { name address { zipCode } } }';

describe("the specification's examples", () => {
  const plain = costOf(supergraphOf(library()));
  const weighted = costOf(supergraphOf(library('@cost(weight: 5)')));

  test('BookQuery costs 4, and 8 where an address weighs 5', () => {
    expect(plain(`query BookQuery { book(id: 1) ${book} }`).estimated({})).toBe(4);
    expect(weighted(`query BookQuery { book(id: 1) ${book} }`).estimated({})).toBe(8);
  });

  test('five bestsellers cost 40', () => {
    expect(weighted(`{ bestsellers ${book} }`).estimated({})).toBe(40);
  });

  test('three newest additions cost 24, seven 56', () => {
    expect(weighted(`{ newestAdditions(limit: 3) ${book} }`).estimated({})).toBe(24);
    const { estimated } = weighted(`query ($limit: Int!) { newestAdditions(limit: $limit) ${book} }`);
    expect([estimated({ limit: 3 }), estimated({ limit: 7 })]).toEqual([24, 56]);
  });

  test('the directives mean the same under other names', () => {
    const renamed = library('@price(weight: 5)', '{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@long" }');
    const cost = costOf(supergraphOf(renamed.replaceAll('@listSize(', '@long(')));
    expect(cost(`{ bestsellers ${book} }`).estimated({})).toBe(40);
    const prefixed = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")
      type Query { a: [A] @federation__listSize(assumedSize: 3) } type A @federation__cost(weight: 7) { x: Int }`;
    expect(costOf(supergraphOf(prefixed))('{ a { x } }').estimated({})).toBe(21);
  });
});

const shop = `${link()}
  type Query {
    items(first: Int, last: Int, input: PageInput): ItemConnection
      @listSize(slicingArguments: ["first", "last"], sizedFields: ["edges"], assumedSize: 20, requireOneSlicingArgument: false)
    nested(input: PageInput): [Item] @listSize(assumedSize: 1001)
    strict(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"])
    byDefault(first: Int = 4): [Item] @listSize(slicingArguments: ["first"])
    byIds(ids: [ID!]!): [Item] @listSize(assumedSize: 1002)
    unsaid: [Item]
    words: [String]
    heavy: Int @cost(weight: 6)
    paid(x: Int @cost(weight: 3), input: PageInput, many: [PageInput!]): Item
    node: Node
    either: Either
  }
  type Mutation { buy: Item }
  input PageInput { page: Page text: String @cost(weight: 2) }
  input Page { first: Int }
  type ItemConnection { edges: [ItemEdge] total: Int }
  type ItemEdge { node: Item }
  interface Node { id: ID }
  type Item implements Node @cost(weight: 3) { id: ID color: Color price: Price parent: Item }
  type Other implements Node { id: ID }
  union Either = Item | Other
  enum Color @cost(weight: 2) { RED }
  scalar Price`;

// Composition does not know of paths and lists as slicing arguments; other composers do, and ids are counted so.
const shopGraph = supergraphOf(shop)
  .replace('assumedSize: 1001', 'slicingArguments: ["input.page.first"]')
  .replace('assumedSize: 1002', 'slicingArguments: ["ids"]');
const shopCost = costOf(shopGraph);

test.each<[string, number, string, Record<string, unknown>?]>([
  ['what is sized is the list below', 1 + 5 * (1 + 3), '{ items(first: 5) { edges { node { id } } } }'],
  ['a size that is not said is the assumed one', 1 + 20 * 4, '{ items { total edges { node { id } } } }'],
  ['of several slicing arguments the most counts', 1 + 9 * 4, '{ items(first: 5, last: 9) { edges { node { id } } } }'],
  ['null says no size', 1 + 20 * 4, 'query ($n: Int) { items(first: $n) { edges { node { id } } } }', { n: null }],
  ['a negative size is none', 1, '{ items(first: -5) { edges { node { id } } } }'],
  ['a default of a variable is its size', 13, 'query ($n: Int = 3) { items(first: $n) { edges { node { id } } } }'],
  ['a default of an argument is its size', 12, '{ byDefault { id } }'],
  ['an unset variable leaves the default', 12, 'query ($n: Int) { byDefault(first: $n) { id } }'],
  ['ids are counted', 6, '{ byIds(ids: ["a", "b"]) { id } }'],
  ['ids in a variable are counted', 9, 'query ($ids: [ID!]!) { byIds(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] }],
  ['a list of which nothing is said has ten items', 30, '{ unsaid { id } }'],
  ['leaves cost nothing', 0, '{ words __typename }'],
  ['a field may weigh by itself', 6, '{ heavy }'],
  ['an enum may weigh', 30 + 20, '{ unsaid { color } }'],
  ['an argument weighs when it is given', 3 + 3, '{ paid(x: 1) { id } }'],
  ['and not when it is null', 3, '{ paid(x: null) { id } }'],
  [
    'an input object costs 1 and its fields',
    3 + 1 + 1 + 2,
    '{ paid(input: { page: { first: 1 }, text: "a" }) { id } }',
  ],
  ['so does a variable', 3 + 1 + 2, 'query ($i: PageInput) { paid(input: $i) { id } }', { i: { text: 'a' } }],
  ['and each item of a list', 3 + 2, '{ paid(many: [{}, {}]) { id } }'],
  ['a variable in an object counts', 3 + 1 + 2, 'query ($t: String) { paid(input: { text: $t }) { id } }', { t: 'a' }],
  ['an argument inside another', 1 + 1 + 3 * 2, '{ nested(input: { page: { first: 2 } }) { id } }'],
  ['an interface costs what the dearest type does', 3, '{ node { id } }'],
  ['so does a union', 3 + 3, '{ either { ... on Item { parent { id } } } }'],
  ['what is asked for twice is counted once', 3, '{ paid { id } ...f } fragment f on Query { paid { color: id } }'],
  ['what is left out costs nothing', 0, '{ paid @skip(if: true) { id } unsaid @include(if: false) { id } }'],
  [
    'by a variable, too',
    3,
    'query ($s: Boolean!) { paid @include(if: $s) { id } unsaid @skip(if: $s) { id } }',
    { s: true },
  ],
  ['a change costs ten more', 13, 'mutation { buy { id } }'],
  ['the schema itself costs nothing', 0, '{ __schema { types { name } } }'],
])('%s: %i', (_, expected, text, variables = {}) => {
  expect(shopCost(text).estimated(variables)).toBe(expected);
});

test('where one slicing argument is required there has to be one, and only one', () => {
  const { estimated } = shopCost('query ($first: Int, $last: Int) { strict(first: $first, last: $last) { id } }');
  const wrong = 'The field "strict" needs one of these arguments and no other: first, last.';
  expect(estimated({ first: 2 })).toBe(6);
  expect(() => estimated({})).toThrow(wrong);
  expect(() => estimated({ first: 2, last: null })).not.toThrow();
  expect(() => estimated({ first: 2, last: 2 })).toThrow(wrong);
  expect(() => shopCost('{ strict { id } }').estimated({})).toThrow(wrong);
});

describe('shards', () => {
  const everywhere = new Map([
    ['Query.items', 4],
    ['Item.parent', 4],
  ]);
  const cost = costOf(shopGraph, (type, field) => everywhere.get(`${type}.${field}`) ?? 1);

  test('what every shard is asked for costs as many times as there are shards', () => {
    expect(cost('{ items(first: 5) { edges { node { id } } } }').estimated({})).toBe(4 * (1 + 5 * 4));
    expect(cost('{ paid { parent { id } } }').estimated({})).toBe(3 + 4 * 3);
  });

  test('what every shard is asked for below such a field is not counted again', () => {
    expect(cost('{ items(first: 5) { edges { node { parent { id } } } } }').estimated({})).toBe(4 * (1 + 5 * 7));
  });
});

test('what an answer has cost is counted from what is in it', () => {
  const { actual } = shopCost(
    'query ($x: Int) { page: items(first: 9) { edges { node { id color } } } paid(x: $x) { id } either { __typename } }',
  );
  const node = { id: '1', color: 'RED' };
  const page = { edges: [{ node }, { node: null }, null, { node: { id: '2', color: null } }] };
  expect(actual({ page, paid: null, either: { __typename: 'Other' } }, { x: 1 })).toBe(1 + 3 + 2 * 3 + 2 + 3 + 3);
  expect(actual(null, {})).toBe(0);
});

test('names that objects inherit are names like others', () => {
  const cost = costOf(
    supergraphOf(
      `${link()} type Query { constructor(first: Int): [T] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false) } type T { toString: Int }`,
    ),
  );
  const { estimated, actual } = cost('query ($valueOf: Int) { constructor(first: $valueOf) { toString } }');
  expect([estimated({ valueOf: 3 }), estimated({})]).toEqual([3, 10]);
  expect(actual({}, {})).toBe(0);
});
