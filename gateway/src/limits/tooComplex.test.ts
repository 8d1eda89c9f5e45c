import { buildSchema, getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readGatewaySettings } from '../config.js';
import { limitsFor } from './operationLimits.js';
import { reasonAgainst, tooComplex } from './tooComplex.js';

const { limits } = readGatewaySettings({});
const reason = (text: string): string | undefined => reasonAgainst(limits, parse(text));
const repeat = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

test.each([
  ['more tokens than allowed', `{ ${repeat(999, () => 'id')} }`, /more than 1000 names, numbers and signs/],
  ['more fields than allowed', `{ t { ${repeat(500, (index) => `a${index}`)} } }`, /more than 500 fields/],
  [
    'selection sets nested too deep',
    `{ ${'... { '.repeat(100)} id ${'}'.repeat(100)} }`,
    /nested more than 100 levels/,
  ],
  ['fields too deep', `{ ${'a { '.repeat(7)} id ${'}'.repeat(7)} }`, /fields more than 7 levels deep/],
  [
    'fields too deep in fragments',
    '{ a { b { ...f } } } fragment f on T { c { d { e { f { g { h } } } } } }',
    /7 levels/,
  ],
  ['a fragment in itself', '{ a { ...f } } fragment f on T { b { ...f } }', /fragments that spread themselves/],
  [
    'fragments in a circle that nobody spreads, deep in the description of the schema',
    '{ a } fragment f on __Type { ofType { ...g } } fragment g on __Type { ofType { ...f } }',
    /fragments that spread themselves/,
  ],
  ['fields of one name', `{ t { ${repeat(400, () => 'id')} } }`, /the same fields or fragments in one place too often/],
  [
    'more root fields than allowed',
    '{ a b c ...f } fragment f on T { d e ... { g } }',
    /more than 5 fields at its root/,
  ],
  ['more aliases at the root', '{ b: a c: a d: a ...f } fragment f on T { e: a f: a g: a }', /5 fields at its root/],
  [
    'more aliases than allowed, by a fragment that is spread often',
    '{ a { ...f } b { ...f } c { ...f } d { ...f } } fragment f on T { g: x h: x i: x j: x }',
    /more than 15 aliases/,
  ],
  ['four directives on one field', '{ a @x @x @x @x }', /more than 3 directives in one place/],
  ['four directives on an operation', 'query @x @x @x @x { a }', /more than 3 directives in one place/],
  ['four directives on a variable', 'query ($v: Int @x @x @x @x) { a }', /more than 3 directives in one place/],
  [
    'more directives than allowed, by a fragment that is spread often',
    '{ a { ...f } b { ...f } c { ...f } } fragment f on T { g @x @x @x h @x @x @x i @x }',
    /more than 20 directives/,
  ],
  ['the types of the schema twice', '{ __schema { types { name } more: types { name } } }', /"types".*several names/],
  ['the schema twice', '{ __schema { types { name } } again: __schema { types { name } } }', /"__schema"/],
  [
    'types twice in a fragment',
    '{ __schema { ...f ...g } } fragment f on __Schema { a: types { name } } fragment g on __Schema { types { name } }',
    /"types"/,
  ],
  ['the fields of two types at once', '{ a: __type(name: "A") { name } b: __type(name: "B") { name } }', /"__type"/],
  ['fields twice below types', '{ __schema { types { fields { name } a: fields { name } } } }', /"fields"/],
  [
    'lists of the schema in lists',
    '{ __schema { types { fields { type { fields { args { name } } } } } } }',
    /more than 3 lists/,
  ],
])('%s', (_, text, expected) => {
  expect(reason(text)).toMatch(expected);
});

test('what tools ask of the schema is allowed', () => {
  const query = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true });
  expect(reason(query)).toBeUndefined();
  expect(reason('{ __type(name: "A") { fields { name type { name } args { name type { name } } } } }')).toBeUndefined();
  expect(reason('{ a: __typename b: __typename }')).toBeUndefined();
});

const plans = new URL('../engine/testdata/plans/', import.meta.url);

test.each(readdirSync(plans).filter((name) => name.endsWith('.graphql')))(
  '%s is allowed, and half of what may be planned at most',
  (name) => {
    expect(
      reasonAgainst(
        { ...limits, maxSelections: 200, maxComparisons: 10_000 },
        parse(readFileSync(new URL(name, plans), 'utf8')),
      ),
    ).toBeUndefined();
  },
);

test('a document that is refused is looked at by no other rule', () => {
  const schema = buildSchema('type Query { id: ID }');
  const check = (text: string): unknown[] =>
    validate(schema, parse(text), [...specifiedRules, tooComplex(() => limits)]).map(({ message, extensions }) => [
      message,
      extensions['code'],
    ]);
  expect(check(`{ ${repeat(501, () => 'unknown')} }`)).toEqual([
    [
      'The operation is too complex. It asks for more than 500 fields, those of fragments counted wherever they are spread.',
      'OPERATION_TOO_COMPLEX',
    ],
  ]);
  expect(check('{ unknown }')).toEqual([['Cannot query field "unknown" on type "Query".', undefined]]);
  expect(check('{ id }')).toEqual([]);
});

test('a document as large as it may be is allowed, and one thing more is not', () => {
  const own = { ...limits, maxRootFields: 3, maxRootAliases: 2, maxAliases: 3, maxDirectives: 2, maxDepth: 2 };
  const check = (text: string): string | undefined => reasonAgainst(own, parse(text));
  expect(check('{ x: a y: b c { z: d @p @q } }')).toBeUndefined();
  expect(check('{ x: a y: b c { z: d e } d }')).toMatch(/3 fields at its root/);
  expect(check('{ x: a y: b z: c }')).toMatch(/2 aliases at its root/);
  expect(check('{ x: a y: b c { z: d w: e } }')).toMatch(/3 aliases/);
  expect(check('{ a @p b @p c @p }')).toMatch(/2 directives/);
  expect(check('{ a { b { c } } }')).toMatch(/2 levels/);
});

test('persisted operations may be more of everything, and never less than anybody may', () => {
  const persisted = limitsFor('persisted', limits);
  expect(reasonAgainst(persisted, parse(`{ ${'a { '.repeat(9)} id ${'}'.repeat(9)} }`))).toBeUndefined();
  expect(reasonAgainst(persisted, parse(`{ ${repeat(501, (index) => `a { b${index} }`)} }`))).toMatch(
    /20 fields at its/,
  );
  expect(limitsFor('persisted', { ...limits, maxDepth: 50 }).maxDepth).toBe(50);
  expect(limitsFor('public', limits)).toBe(limits);
});
