import { buildSchema, getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reasonAgainst, tooComplex, type OperationLimits } from './tooComplex.js';

const limits: OperationLimits = { maxSelections: 2_000, maxDepth: 100, maxComparisons: 50_000 };
const reason = (text: string): string | undefined => reasonAgainst(limits, parse(text));
const repeat = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

test.each([
  ['more fields than allowed', `{ ${repeat(2_001, (index) => `a${index}: id`)} }`, /more than 2000 fields/],
  ['fields nested too deep', `{ ${'a { '.repeat(100)} id ${'}'.repeat(100)} }`, /more than 100 levels deep/],
  ['fields of one name', `{ ${repeat(500, () => 'id')} }`, /the same fields or fragments in one place too often/],
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
  '%s is a tenth of what is allowed, at most',
  (name) => {
    const tenth = { maxSelections: 200, maxDepth: 20, maxComparisons: 10_000 };
    expect(reasonAgainst(tenth, parse(readFileSync(new URL(name, plans), 'utf8')))).toBeUndefined();
  },
);

test('a document that is refused is looked at by no other rule', () => {
  const schema = buildSchema('type Query { id: ID }');
  const check = (text: string): unknown[] =>
    validate(schema, parse(text), [...specifiedRules, tooComplex(limits)]).map(({ message, extensions }) => [
      message,
      extensions['code'],
    ]);
  expect(check(`{ ${repeat(2_001, () => 'unknown')} }`)).toEqual([
    [
      'The operation is too complex. It asks for more than 2000 fields, those of fragments counted wherever they are spread.',
      'OPERATION_TOO_COMPLEX',
    ],
  ]);
  expect(check('{ unknown }')).toEqual([['Cannot query field "unknown" on type "Query".', undefined]]);
  expect(check('{ id }')).toEqual([]);
});
