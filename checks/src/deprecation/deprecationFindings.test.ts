import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { Affected } from '../finding.js';
import { findingId } from '../finding.js';
import { daysBetween, deprecatedSince } from './deprecatedSince.js';
import { deprecationFindings, type DeprecationContext } from './deprecationFindings.js';

const use = (lastDay: string | undefined): Affected => ({
  client: 'acme',
  operation: 'Op',
  field: 'Query.a',
  count: lastDay === undefined ? undefined : 1,
  lastDay,
});

const context = (parts: Partial<DeprecationContext> = {}): DeprecationContext => ({
  usesOf: () => [],
  knowsUse: true,
  today: '2026-11-29',
  unusedDays: 30,
  placeOf: () => ({ subgraph: 's', place: undefined }),
  ...parts,
});

const found = (before: string | undefined, after: string, parts?: Partial<DeprecationContext>): string[] =>
  deprecationFindings(before === undefined ? undefined : buildSchema(before), buildSchema(after), context(parts)).map(
    (finding) => `${finding.level} ${findingId(finding)}`,
  );

const a = (reason: string): string => `type Query { a: Int @deprecated(reason: "${reason}") b: Int }`;
const without = 'type Query { b: Int }';

test.each([
  ['since 2026-11-29: use b', '2026-11-29'],
  ['2026-01-05: use b', '2026-01-05'],
  ['use b', undefined],
  ['since 2026-02-30: use b', undefined],
  ['since 2026-13-01', undefined],
])('%s is deprecated since %s', (reason, day) => {
  expect(deprecatedSince(reason)).toBe(day);
});

test('days are those of the calendar, over the end of a year and a leap day', () => {
  expect(daysBetween('2027-12-31', '2028-03-01')).toBe(61);
});

test('what was not deprecated is not to be removed, at once or with others', () => {
  expect(found('type Query { a: Int b: Int }', without)).toEqual(['warning removed-without-deprecation:Query.a@s']);
  expect(
    found(
      'type Query { b(x: Int, e: E): Int } enum E { ONE TWO } input I { p: Int q: Int } interface F { p: Int q: Int }',
      'type Query { b(e: E): Int } enum E { ONE } input I { p: Int } interface F { p: Int }',
    ),
  ).toEqual([
    'warning removed-without-deprecation:Query.b(x:)@s',
    'warning removed-without-deprecation:E.TWO@s',
    'warning removed-without-deprecation:I.q@s',
    'warning removed-without-deprecation:F.q@s',
  ]);
});

test('a field takes its arguments with it, and a type its fields: they are told once', () => {
  expect(found('type Query { a(x: Int): Int b: Int } type T { p: Int }', without)).toEqual([
    'warning removed-without-deprecation:Query.a@s',
  ]);
});

test.each([
  ['long enough ago and unused', 'since 2026-10-01: use b', [], []],
  ['thirty days ago to the day', 'since 2026-10-30: use b', [], []],
  ['twenty-nine days ago', 'since 2026-10-31: use b', [], ['warning removed-too-early:Query.a@s']],
  ['without a day', 'use b', [], ['warning removed-too-early:Query.a@s']],
  ['long ago, used yesterday', 'since 2026-01-01: use b', [use('2026-11-28')], ['warning removed-too-early:Query.a@s']],
  ['long ago, used long ago', 'since 2026-01-01: use b', [use('2026-10-01')], []],
  [
    'long ago, persisted and never asked',
    'since 2026-01-01: use b',
    [use(undefined)],
    ['warning removed-too-early:Query.a@s'],
  ],
])('a removal of what was deprecated %s', (_, reason, uses, expected) => {
  expect(found(a(reason), without, { usesOf: () => uses })).toEqual(expected);
});

test('a new deprecation says why and since when; one from before is only told of when all are looked at', () => {
  const plain = 'type Query { a: Int b: Int }';
  expect(found(plain, a('use b'))).toEqual(['warning deprecation-without-day:Query.a@s']);
  expect(found(plain, 'type Query { a: Int @deprecated b: Int }')).toEqual([
    'warning deprecation-without-reason:Query.a@s',
  ]);
  expect(found(plain, a('since 2026-11-29: use b'))).toEqual([]);
  expect(found(a('use b'), a('use b'))).toEqual([]);
  expect(found(undefined, a('use b'))).toEqual(['warning deprecation-without-day:Query.a@s']);
});

test('what is deprecated for long enough and unused may go, as far as use is recorded', () => {
  const old = a('since 2026-01-01: use b');
  expect(found(old, old)).toEqual(['notice deprecated-may-go:Query.a@s']);
  expect(found(old, old, { knowsUse: false })).toEqual([]);
  expect(found(old, old, { usesOf: () => [use('2026-11-28')] })).toEqual([]);
  expect(found(a('since 2026-11-20: use b'), a('since 2026-11-20: use b'))).toEqual([]);
});
