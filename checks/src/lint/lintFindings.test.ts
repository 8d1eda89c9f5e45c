import { beforeAll, expect, test } from 'vitest';
import { findingId } from '../finding.js';
import type { Side } from '../side.js';
import { lintFindings, type LintOptions } from './lintFindings.js';
import { openEslint, type LintSchema } from './openEslint.js';

let lintSchema: LintSchema | undefined;
beforeAll(async () => {
  lintSchema = await openEslint();
  expect(lintSchema, '@graphql-eslint is installed').toBeDefined();
});

const sideWith = (...sdls: string[]): Side => ({
  label: 'a test',
  subgraphs: sdls.map((sdl, index) => ({ name: `s${index + 1}`, file: `s${index + 1}.graphql`, sdl })),
  config: undefined,
  supergraph: undefined,
  api: undefined,
  composition: [],
});

const found = (before: Side | undefined, after: Side, options: Partial<LintOptions> = {}): string[] =>
  lintFindings(before, after, { all: false, levels: {}, lintSchema, ...options }).map(
    (finding) => `${finding.level} ${findingId(finding)}`,
  );

const good = `
"Where one begins."
type Query {
  "A tour."
  tour(id: ID!): Tour
  "Some tours, in the order of ids."
  tours(ids: [ID!]!): [Tour]!
}
"A tour."
type Tour {
  id: ID!
  title: String @deprecated(reason: "since 2026-11-29: use names")
}`;

test('a schema as it should be has nothing to be said of', () => {
  expect(found(undefined, sideWith(good))).toEqual([]);
});

test.each([
  ['a type is not explained', '"A tour."\ntype Tour', 'type Tour', 'notice lint-description:Tour@s1'],
  ['a root field is not explained', '  "A tour."\n  tour', '  tour', 'notice lint-description:Query.tour@s1'],
  ['an explanation is a comment', '  id: ID!', '  # The id.\n  id: ID!', 'notice lint-comment:Tour.id@s1'],
  [
    'a type is written small',
    'type Tour {',
    'type Tour { x: small } "Small." type small {a: Int} extend type Tour {',
    'warning lint-naming:small@s1',
  ],
  [
    'a field is written with underscores',
    'title: String',
    'the_title: String',
    'warning lint-naming:Tour.the_title@s1',
  ],
  [
    'a value of an enum is written small',
    'type Tour {',
    'type Tour { e: E } "E." enum E { ONE two } extend type Tour {',
    'warning lint-naming:E.two@s1',
  ],
  ['a name says its type again', 'title: String', 'tourTitle: String', 'notice lint-typename-prefix:Tour.tourTitle@s1'],
  [
    'a deprecation says no reason',
    '(reason: "since 2026-11-29: use names")',
    '',
    'warning lint-deprecation-reason:Tour.title@s1',
  ],
  ['a list of ids may have nulls', '[ID!]!', '[ID]!', 'warning lint-nullable-ids:Query.tours(ids:)@s1'],
  ['an id is a text', 'id: ID!\n  title', 'id: String!\n  title', 'warning lint-id:Tour.id@s1'],
  ['a list of a root field has no bound', 'tours(ids: [ID!]!)', 'tours', 'warning lint-unpaged-list:Query.tours@s1'],
])('%s', (_, before, after, expected) => {
  expect(good.includes(before)).toBe(true);
  expect(found(undefined, sideWith(good.replace(before, after)))).toEqual([expected]);
});

test('mutations take one input and answer with an object', () => {
  const mutation = (field: string) => sideWith(`${good}\n"Changes."\ntype Mutation {\n  "Books."\n  ${field}\n}`);
  expect(found(undefined, mutation('book(tour: ID!): Boolean'))).toEqual([
    'notice lint-input:Mutation.book(tour:)@s1',
    'warning lint-scalar-result:Mutation.book@s1',
  ]);
  expect(found(undefined, mutation('book(input: ID!): Tour'))).toEqual([]);
});

test('a connection without its edges is none', () => {
  const connection = `${good}\n"Some."\ntype TourConnection {\n  nodes: [Tour]\n}`;
  expect(found(undefined, sideWith(connection))).toContain('warning lint-connection:TourConnection@s1');
});

test('only what is new in schemas that changed is told, or all where that is set', () => {
  const odd = good.replace('title: String', 'the_title: String');
  const odder = odd.replace('  id: ID!\n', '  id: ID!\n  an_other: Int\n');
  expect(found(sideWith(odd, odd), sideWith(odder, odd))).toEqual(['warning lint-naming:Tour.an_other@s1']);
  expect(found(sideWith(odd), sideWith(odd), { all: true })).toEqual(['warning lint-naming:Tour.the_title@s1']);
});

test('a level may be set, and a rule be left out', () => {
  const odd = sideWith(good.replace('title: String', 'the_title: String'));
  expect(found(undefined, odd, { levels: { 'lint-naming': 'error' } })).toEqual([
    'error lint-naming:Tour.the_title@s1',
  ]);
  expect(found(undefined, odd, { levels: { 'lint-naming': 'off' } })).toEqual([]);
});

test('without @graphql-eslint our own rules are left, and what is no GraphQL is for others to tell', () => {
  const odd = sideWith(good.replace('[ID!]!', '[ID]!').replace('title: String', 'the_title: String'));
  expect(found(undefined, odd, { lintSchema: undefined })).toEqual(['warning lint-nullable-ids:Query.tours(ids:)@s1']);
  expect(found(undefined, sideWith('type {'), {})).toEqual([]);
});

test('a problem has its file, line and column', () => {
  const [finding] = lintFindings(undefined, sideWith(good.replace('title: String', 'the_title: String')), {
    all: false,
    levels: {},
    lintSchema,
  });
  expect(finding).toMatchObject({ place: { file: 's1.graphql', line: 12, column: 3 } });
  expect(finding?.message).toBe('Field "the_title" should be in camelCase format.');
});
