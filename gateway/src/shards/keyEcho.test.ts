import { parse, print, type FieldNode, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { compose } from '../supergraph/compose.js';
import { readRules } from '../supergraph/readRules.js';
import { keyEchoOf, type KeyEcho, type KeyRules } from './keyEcho.js';

const link = (imports: string): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n`;
const directives = '"@key", "@external", "@requires", "@shareable", "@interfaceObject"';

/** The rules of the subgraph `asked`, beside one that has the same entities. */
const rulesOf = (asked: string, other: string): KeyRules => {
  const subgraphs = ['asked', 'other'].map((name) => ({
    name,
    url: `http://${name}/`,
    schemaFile: name,
    shards: undefined,
  }));
  const composition = compose(
    { federationVersion: '2.14.4', subgraphs },
    new Map([
      ['asked', link(directives) + asked],
      ['other', link(directives) + other],
    ]),
  );
  if (composition.kind === 'refused') throw new Error(composition.problems.join('\n'));
  return readRules(parse(composition.supergraph), 'asked') as KeyRules;
};

const echoOf = (rules: KeyRules, entities: string, carried?: readonly string[]): KeyEcho | undefined => {
  const [operation] = parse(`{ _entities { ${entities} } }`).definitions as [OperationDefinitionNode];
  const [field] = operation.selectionSet.selections as [FieldNode];
  return keyEchoOf(rules, field.selectionSet as NonNullable<FieldNode['selectionSet']>, carried && new Set(carried));
};

const askedOf = (echo: KeyEcho | undefined): string[] =>
  (echo?.selections ?? []).map((fragment) => print(fragment).replace(/\s+/g, ' '));

const product = 'type Query { product: Product } type Product @key(fields: "id") { id: ID! name: String }';
const reviews = 'type Product @key(fields: "id") { id: ID! stars: Int }';

test('an entity is asked for its key, and is known by it', () => {
  const echo = echoOf(rulesOf(reviews, product), '... on Product { stars }');
  expect(askedOf(echo)).toEqual(['... on Product { tripgraph_echo_0_id: id }']);
  const one = { __typename: 'Product', id: '1' };
  expect(echo?.isOf(one, { stars: 5, tripgraph_echo_0_id: '1' })).toBe(true);
  for (const other of [{ tripgraph_echo_0_id: '2' }, { tripgraph_echo_0_id: null }, {}, { id: '1' }])
    expect(echo?.isOf(one, { stars: 5, ...other })).toBe(false);
});

test('an id is the same as a number and as a text', () => {
  const echo = echoOf(rulesOf(reviews, product), '... on Product { stars }');
  expect(echo?.isOf({ __typename: 'Product', id: 7 }, { tripgraph_echo_0_id: '7' })).toBe(true);
  expect(echo?.isOf({ __typename: 'Product', id: '7' }, { tripgraph_echo_0_id: 7 })).toBe(true);
  expect(echo?.isOf({ __typename: 'Product', id: '07' }, { tripgraph_echo_0_id: 7 })).toBe(false);
  expect(echo?.isOf({ __typename: 'Product', id: 'true' }, { tripgraph_echo_0_id: true })).toBe(false);
});

test('all fields of a key count, those of objects, too, and null is a value', () => {
  const schema = (more: string): string =>
    `type Desk @key(fields: "row office { code floor }") { row: Int! office: Office @shareable ${more} }
     type Office @shareable { code: String! floor: Int }`;
  const rules = rulesOf(schema('locked: Boolean'), `type Query { desk: Desk } ${schema('colour: String')}`);
  const echo = echoOf(rules, '... on Desk { locked }');
  expect(askedOf(echo)).toEqual([
    '... on Desk { tripgraph_echo_0_row: row tripgraph_echo_0_office: office { code floor } }',
  ]);
  const desk = { __typename: 'Desk', row: 3, office: { __typename: 'Office', code: 'B', floor: null } };
  const isOf = (row: unknown, office: unknown): boolean | undefined =>
    echo?.isOf(desk, { tripgraph_echo_0_row: row, tripgraph_echo_0_office: office });
  expect(isOf(3, { code: 'B', floor: null })).toBe(true);
  expect(isOf(4, { code: 'B', floor: null })).toBe(false);
  expect(isOf(3, { code: 'C', floor: null })).toBe(false);
  expect(isOf(3, { code: 'B', floor: 1 })).toBe(false);
  for (const office of [null, 'B', ['B', null], { code: 'B' }, undefined]) expect(isOf(3, office)).toBe(false);
});

test('of several keys those are asked that are carried, and one that is right is enough', () => {
  const schema = 'type Part @key(fields: "a") @key(fields: "b c") @key(fields: "d") { a: ID! b: Int! c: String d: ID!';
  const rules = rulesOf(`${schema} cost: Int }`, `type Query { part: Part } ${schema} size: Int }`);
  expect(askedOf(echoOf(rules, '... on Part { cost }', ['__typename', 'd']))).toEqual([
    '... on Part { tripgraph_echo_0_d: d }',
  ]);
  const echo = echoOf(rules, '... on Part { cost }', ['a', 'b', 'c']);
  const [a, b, c] = ['tripgraph_echo_0_a', 'tripgraph_echo_0_b', 'tripgraph_echo_0_c'] as const;
  expect(askedOf(echo)).toEqual([`... on Part { ${a}: a ${b}: b ${c}: c }`]);
  const part = { __typename: 'Part', a: '1', b: 2, c: 'x' };
  expect(echo?.isOf(part, { [a]: '1', [b]: 9, [c]: 'x' })).toBe(true);
  expect(echo?.isOf(part, { [a]: '9', [b]: 2, [c]: 'x' })).toBe(true);
  expect(echo?.isOf(part, { [a]: '9', [b]: 2, [c]: 'y' })).toBe(false);
  expect(echo?.isOf({ __typename: 'Part', a: '1' }, { [a]: '9', [b]: 2, [c]: 'x' })).toBe(false);
});

test('equal keys of two types are not taken for each other', () => {
  const schema =
    'type Cat @key(fields: "id") { id: ID! age: Int @shareable } type Dog @key(fields: "id") { id: ID age: Int @shareable }';
  const rules = rulesOf(schema, `type Query { cat: Cat dog: Dog } ${schema}`);
  const echo = echoOf(rules, '__typename ... on Cat { age } ... @include(if: true) { ... on Dog { age } }');
  expect(askedOf(echo)).toEqual(['... on Cat { tripgraph_echo_0_id: id }', '... on Dog { tripgraph_echo_1_id: id }']);
  expect(echo?.isOf({ __typename: 'Dog', id: '1' }, { tripgraph_echo_1_id: '1' })).toBe(true);
  expect(echo?.isOf({ __typename: 'Dog', id: '1' }, { tripgraph_echo_0_id: '1' })).toBe(false);
});

const media = `interface Media @key(fields: "id") { id: ID! title: String }
  type Book implements Media @key(fields: "id") { id: ID! title: String }
  type Film implements Media @key(fields: "id") { id: ID! title: String }`;
const loans = 'type Media @key(fields: "id") @interfaceObject { id: ID! late: Int }';

test('an interface that is asked as an object names its key like any object', () => {
  const echo = echoOf(rulesOf(loans, `type Query { media: Media } ${media}`), '... on Media { late }');
  expect(askedOf(echo)).toEqual(['... on Media { tripgraph_echo_0_id: id }']);
  expect(echo?.isOf({ __typename: 'Media', id: '1' }, { tripgraph_echo_0_id: '1' })).toBe(true);
  expect(echo?.isOf({ __typename: 'Media', id: '1' }, { tripgraph_echo_0_id: '2' })).toBe(false);
});

test('entities of an interface say, too, of which type they are, unless nobody knows', () => {
  const echo = echoOf(rulesOf(media, `type Query { media: Media } ${loans}`), '... on Media { title }');
  const [id, type] = ['tripgraph_echo_0_id', 'tripgraph_echo_0___typename'] as const;
  expect(askedOf(echo)).toEqual([`... on Media { ${id}: id ${type}: __typename }`]);
  expect(echo?.isOf({ __typename: 'Book', id: '1' }, { [id]: '1', [type]: 'Book' })).toBe(true);
  expect(echo?.isOf({ __typename: 'Book', id: '1' }, { [id]: '1', [type]: 'Film' })).toBe(false);
  expect(echo?.isOf({ __typename: 'Media', id: '1' }, { [id]: '1', [type]: 'Film' })).toBe(true);
  expect(echo?.isOf({ __typename: 'Media', id: '1' }, { [id]: '2', [type]: 'Film' })).toBe(false);
});

test('an interface without a key stands for its types that have one', () => {
  const schema = `interface Titled { title: String } type Loose implements Titled { title: String }
    type Book implements Titled @key(fields: "id") { id: ID! title: String }`;
  const rules = rulesOf(schema, 'type Query { book: Book } type Book @key(fields: "id") { id: ID! pages: Int }');
  expect(askedOf(echoOf(rules, '... on Titled { title }'))).toEqual(['... on Book { tripgraph_echo_0_id: id }']);
});

test('keys that the subgraph does not say itself are not asked for, and such entities are believed', () => {
  const external = 'type Product @key(fields: "id") { id: ID! @external stars: Int }';
  const unresolvable = 'type Query { a: Int } type Product @key(fields: "id", resolvable: false) { id: ID! }';
  for (const schema of [external, unresolvable]) {
    const rules = rulesOf(schema, schema === external ? product : `type Query { b: Int } ${reviews}`);
    expect(rules.keys.get('Product')).toBeUndefined();
    expect(echoOf(rules, '... on Product { stars }')).toBeUndefined();
  }
  const mixed = rulesOf(
    `${reviews} type Maker @key(fields: "id") { id: ID! @external age: Int }`,
    `${product} type Maker @key(fields: "id") { id: ID! }`,
  );
  const echo = echoOf(mixed, '... on Product { stars } ... on Maker { age }');
  expect(askedOf(echo)).toEqual(['... on Product { tripgraph_echo_0_id: id }']);
  expect(echo?.isOf({ __typename: 'Maker', id: '1' }, { age: 5 })).toBe(true);
});

test('a key of a scalar of any kind is compared as it is written', () => {
  const schema = 'scalar Place type Pin @key(fields: "at") { at: Place!';
  const rules = rulesOf(`${schema} label: String }`, `type Query { pin: Pin } ${schema} height: Int }`);
  const echo = echoOf(rules, '... on Pin { label }');
  const pin = { __typename: 'Pin', at: [1, { x: 2 }] };
  expect(echo?.isOf(pin, { tripgraph_echo_0_at: [1, { x: 2 }] })).toBe(true);
  expect(echo?.isOf(pin, { tripgraph_echo_0_at: [1, { x: 3 }] })).toBe(false);
});
