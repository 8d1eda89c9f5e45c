import { expect, test } from 'vitest';
import type { Affected } from '../finding.js';
import { findingId } from '../finding.js';
import type { Side } from '../side.js';
import { directiveFindings } from './directiveFindings.js';

const sideWith = (sdl: string): Side => ({
  label: 'a test',
  subgraphs: [{ name: 's', file: 'schemas/s.graphql', sdl }],
  config: undefined,
  supergraph: undefined,
  api: undefined,
  composition: [],
});

const head = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@cost"])
  @link(url: "https://specs.tripgraph.dev/shard/v0.1", import: ["@owned", "@route", "@merge"])
`;
const use: Affected = { client: 'acme', operation: 'Tours', field: undefined, count: 3, lastDay: '2026-11-01' };
const operations = [
  { client: 'acme', name: 'Tours', id: undefined, document: '{ a }', count: 3, lastDay: '2026-11-01' },
];
const nobody = { usesOf: () => [], hasRecords: true, operations };
const acme = { usesOf: () => [use], hasRecords: true, operations };

/** The findings of a change, each as its level and id. */
const found = (before: string, after: string, context: typeof nobody | typeof acme = acme): string[] =>
  directiveFindings(sideWith(`${head}${before}`), sideWith(`${head}${after}`), context).map(
    (finding) => `${finding.level} ${findingId(finding)}`,
  );

test('a finding names the subgraph, the line and column of the definition, what was and what is', () => {
  const [finding] = directiveFindings(
    sideWith(`${head}type Query {\n  tour(id: ID): Int @route(id: "id")\n}`),
    sideWith(`${head}"Tours."\ntype Query {\n  "A tour."\n  tour(id: ID): Int @route(id: "id.of")\n}`),
    acme,
  );
  expect(finding).toMatchObject({
    rule: 'route-changed',
    level: 'error',
    coordinate: 'Query.tour',
    subgraph: 's',
    place: { file: 'schemas/s.graphql', line: 7, column: 3 },
    message: 'Query.tour had @route(id: "id") and has @route(id: "id.of") now.',
    affected: [use],
  });
});

test('what means the same is no change: order, blanks, defaults, and where a type is extended', () => {
  expect(
    found(
      'type T @key(fields: "id of { a b }", resolvable: true) @owned { id: ID } type Query { t(ids: [ID]): T @route(id: "ids") }',
      'type Query { t(ids: [ID]): T @route(max: 100, id: "ids") } type T @owned(id: "id") { id: ID } extend type T @key(fields: " of {b a}\\n id")',
    ),
  ).toEqual([]);
});

test('a directive under another name is the same one', () => {
  const renamed = `extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", as: "fed", import: [{ name: "@key", as: "@entity" }])
    @link(url: "https://specs.tripgraph.dev/shard/v0.2", import: [{ name: "@owned", as: "@home" }])
    type T @entity(fields: "id") @home { id: ID @fed__shareable }`;
  const plain = `${head} type T @key(fields: "id") @owned { id: ID @shareable }`;
  const context = acme;
  expect(directiveFindings(sideWith(plain), sideWith(renamed), context)).toEqual([]);
  const lost = renamed.replace(' @home', '').replace(' @entity(fields: "id")', '');
  expect(directiveFindings(sideWith(plain), sideWith(lost), context).map(({ rule }) => rule)).toEqual([
    'key-removed',
    'owned-removed',
  ]);
});

test("a directive of somebody else's with a known name is not ours to judge, but for @cacheControl", () => {
  const other = (directives: string) =>
    sideWith(
      `extend schema @link(url: "https://example.org/spec/v1.0", import: ["@key"]) type T ${directives} { a: Int }`,
    );
  expect(directiveFindings(other('@key(fields: "a") @mine'), other('@cacheControl(maxAge: 5)'), acme)).toMatchObject([
    { rule: 'cache-control-longer' },
  ]);
});

test('what is new or gone as a whole is told elsewhere', () => {
  expect(
    found(
      'type A @key(fields: "id") { id: ID x: Int @shareable }',
      'type B @owned { id: ID @shareable } type A @key(fields: "id") { id: ID }',
    ),
  ).toEqual([]);
});

test.each([
  ['one of two keys goes', '@key(fields: "a") @key(fields: "b")', '@key(fields: "b")', 'error key-removed:T@s'],
  ['one key becomes another', '@key(fields: "a")', '@key(fields: "b")', 'error key-changed:T@s'],
  [
    'a key is no longer resolvable',
    '@key(fields: "a")',
    '@key(fields: "a", resolvable: false)',
    'error key-removed:T@s',
  ],
  ['a key becomes resolvable', '@key(fields: "a", resolvable: false)', '@key(fields: "a")', 'notice key-added:T@s'],
])('%s', (_, before, after, expected) => {
  expect(found(`type T ${before} { a: ID b: ID }`, `type T ${after} { a: ID b: ID }`)).toEqual([expected]);
});

test('where nobody asks for a field, what would change its answers weighs less and says why', () => {
  const [finding] = directiveFindings(
    sideWith(`${head}type Query { n: Int @merge(rule: SUM) }`),
    sideWith(`${head}type Query { n: Int @merge(rule: MAX) }`),
    nobody,
  );
  expect(finding).toMatchObject({
    level: 'warning',
    changedLevel: { from: 'error', because: 'it touches none of the 1 operations in use' },
  });
});

test('without a record of use nothing is taken to be unused, and what gateways rely on never is', () => {
  const unknown = { usesOf: () => [], hasRecords: false, operations: [] };
  expect(found('type Query { n: Int @merge(rule: SUM) }', 'type Query { n: Int @merge(rule: MAX) }', unknown)).toEqual([
    'error merge-changed:Query.n@s',
  ]);
  expect(found('type T @key(fields: "a") { a: ID }', 'type T { a: ID }', nobody)).toEqual(['error key-removed:T@s']);
});

test('a directive that is no longer brought into the supergraph is found at its definition', () => {
  const composes = (names: string) => `extend schema ${names}\ndirective @mine on OBJECT`;
  const sides = [
    composes('@composeDirective(name: "@mine")'),
    composes('@link(url: "https://example.org/x/v1.0")'),
  ] as const;
  const federation = '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])';
  const withFederation = (sdl: string) => sideWith(sdl.replace('extend schema', `extend schema ${federation}`));
  expect(directiveFindings(withFederation(sides[0]), withFederation(sides[1]), acme)).toMatchObject([
    { rule: 'compose-directive-removed', coordinate: '@mine' },
  ]);
});

test('two composed supergraphs are compared where there is nothing else, and nothing is said of a side alone', () => {
  const supergraph = (directive: string): Side => ({
    ...sideWith(''),
    subgraphs: [],
    supergraph: `${head} type Query { tour(id: ID): Int ${directive} }`,
  });
  expect(directiveFindings(supergraph('@route(id: "id")'), supergraph(''), acme)).toMatchObject([
    { rule: 'route-removed', subgraph: undefined, place: undefined },
  ]);
  expect(directiveFindings(undefined, supergraph(''), acme)).toEqual([]);
});
