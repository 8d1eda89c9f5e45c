import { createHash } from 'node:crypto';
import { readManifest } from '@tripgraph/gateway/operations/readManifest';
import { buildSchema, Source } from 'graphql';
import { expect, test } from 'vitest';
import { buildOperations, type BuildOptions } from './buildOperations.js';
import { manifestText } from './manifestText.js';

const schema = buildSchema('type Query { place(id: ID!): Place } type Place { id: ID! name: String parent: Place }');

const build = (files: Readonly<Record<string, string>>, options: Partial<BuildOptions> = {}) =>
  buildOperations(
    Object.entries(files).map(([name, text]) => new Source(text, name)),
    { schema, rules: [], maxTokens: 10_000, typeNames: false, ...options },
  );

const built = (files: Readonly<Record<string, string>>, options: Partial<BuildOptions> = {}) => {
  const result = build(files, options);
  if (result.kind === 'refused') throw new Error(result.problems.join('\n'));
  return result.operations;
};

const problemsOf = (files: Readonly<Record<string, string>>) => {
  const result = build(files);
  return result.kind === 'refused' ? result.problems : [];
};

const b = 'query B($id: ID!) { place(id: $id) { ...Name } }';
const a = 'query A($id: ID!) { place(id: $id) { parent { ...Above } } }';
const fragments =
  'fragment Above on Place { ...Name parent { ...Name } } fragment Name on Place { name } fragment Unused on Place { id }';

test('an operation has the fragments that it needs from wherever they are, and no others', () => {
  const [first, second] = built({ 'b.graphql': b, 'a.graphql': a, 'fragments.graphql': fragments });
  expect(first?.name).toBe('A');
  expect(first?.body.match(/fragment \w+/g)).toEqual(['fragment Above', 'fragment Name']);
  expect(second?.body.match(/fragment \w+/g)).toEqual(['fragment Name']);
});

test('an id is the SHA-256 of the body, whatever the files are called and however they are written', () => {
  const [one] = built({ 'one.graphql': b, 'two.graphql': fragments });
  expect(one?.id).toBe(
    createHash('sha256')
      .update(one?.body ?? '')
      .digest('hex'),
  );
  const other = '# of a page\nquery B($id: ID!,) {\n  place(id: $id)\n  {\n ...Name }\n}\n';
  expect(built({ 'x/0.graphql': `${fragments}\n${other}` })).toEqual([one]);
});

test('the same input gives the same bytes in whatever order it is read', () => {
  const forward = built({ 'a.graphql': a, 'b.graphql': b, 'f.graphql': fragments });
  const backward = built({ 'f.graphql': fragments, 'b.graphql': b, 'a.graphql': a });
  expect(manifestText(backward, 'apollo', 'web')).toBe(manifestText(forward, 'apollo', 'web'));
  expect(manifestText(backward, 'map')).toBe(manifestText(forward, 'map'));
});

test('both formats are manifests that the gateway reads, with the same ids and documents', () => {
  const operations = built({ 'a.graphql': a, 'b.graphql': b, 'f.graphql': fragments });
  const expected = operations.map(({ id, body }) => ({ id, body }));
  expect(readManifest(manifestText(operations, 'map'))).toEqual(expected);
  expect(readManifest(manifestText(operations, 'apollo', 'web'))).toEqual(
    expected.map((operation) => ({ ...operation, clientName: 'web' })),
  );
});

test('__typename is asked for everywhere but at the root, and once', () => {
  const text = 'query T { place(id: 1) { __typename parent { name } } }';
  const [operation] = built({ 't.graphql': text }, { typeNames: true });
  expect(operation?.body.replace(/\s+/g, ' ')).toBe(
    'query T { place(id: 1) { __typename parent { name __typename } } }',
  );
});

test.each([
  [
    'two operations of one name',
    { 'a.graphql': '\nquery A { place(id: 1) { id } }', 'b.graphql': 'query A { place(id: 2) { id } }' },
    ['b.graphql:1: the operation "A" is there already, at a.graphql:2'],
  ],
  [
    'two fragments of one name',
    { 'a.graphql': `${b} fragment Name on Place { name }`, 'b.graphql': '\n\nfragment Name on Place { id }' },
    ['b.graphql:3: the fragment "Name" is there already, at a.graphql:1'],
  ],
  [
    'an operation without a name',
    { 'a.graphql': '{ place(id: 1) { id } }' },
    ['a.graphql:1: the operation has no name; persisted operations are told apart by theirs'],
  ],
  ['a fragment that is nowhere', { 'a.graphql': b }, ['a.graphql:1: "B" spreads "Name", which no file has']],
  [
    'a field that the schema lacks, in a fragment of several',
    { 'a.graphql': `${b} query C { place(id: 1) { ...Name } }`, 'f.graphql': 'fragment Name on Place {\n  title\n}' },
    ['f.graphql:2: Cannot query field "title" on type "Place".'],
  ],
  [
    'no GraphQL',
    { 'a.graphql': 'query A {\n  place(id: 1) {' },
    ['a.graphql:2: Syntax Error: Expected Name, found <EOF>.'],
  ],
  [
    'a type definition',
    { 'a.graphql': `query A { place(id: 1) { id } }\ntype X { id: ID }` },
    ['a.graphql:2: a document has operations and fragments, not ObjectTypeDefinition'],
  ],
  ['nothing to ask', { 'f.graphql': 'fragment Name on Place { name }' }, ['The files have no operation.']],
])('%s is refused with its places', (_, files, problems) => {
  expect(problemsOf(files as unknown as Record<string, string>)).toEqual(problems);
});

test('a place in code is that of the code: templates begin where they stand', () => {
  const source = new Source('query A { place(id: 1) { title } }', 'page.tsx', { line: 12, column: 4 });
  expect(buildOperations([source], { schema, rules: [], maxTokens: 100, typeNames: false })).toEqual({
    kind: 'refused',
    problems: ['page.tsx:12: Cannot query field "title" on type "Place".'],
  });
});
