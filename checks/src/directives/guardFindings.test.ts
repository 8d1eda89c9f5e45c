import { expect, test } from 'vitest';
import { findingId } from '../finding.js';
import type { Side } from '../side.js';
import { coordinatesOf } from '../sides/coordinates.js';
import { composedSide } from '../testing/sideOf.js';
import { guardFindings } from './guardFindings.js';

const operations = [
  { client: 'acme', name: 'Trips', id: undefined, document: '{ a }', count: 3, lastDay: '2026-11-01' },
];
const acme = {
  operations,
  usesOf: () => [{ client: 'acme', operation: 'Trips', field: undefined, count: 3, lastDay: '2026-11-01' }],
  hasRecords: true,
};
const nobody = { usesOf: () => [], hasRecords: true, operations };
type Known = typeof nobody | typeof acme;

const judged = (before: Side, after: Side, known: Known) =>
  guardFindings(before, after, {
    ...known,
    places: { before: coordinatesOf(before.subgraphs), after: coordinatesOf(after.subgraphs) },
  });

const schema = (field: string, type = '', rest = ''): string => `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@requiresScopes", "@policy", { name: "@shareable", as: "@several" }])
type Query {
  trip: Trip ${field}
}
type Trip ${type} { name: String @several }
${rest}`;

const found = (before: string, after: string, context: Known = acme): string[] =>
  judged(composedSide({ trips: before }), composedSide({ trips: after }), context).map(
    (finding) => `${finding.level} ${findingId(finding)}`,
  );

const scopes = (lists: string): string => `@requiresScopes(scopes: ${lists})`;

test.each([
  ['@authenticated goes', '@authenticated', '', 'error guard-removed:Query.trip@trips'],
  ['@policy goes', '@policy(policies: [["p"]])', '', 'error guard-removed:Query.trip@trips'],
  ['scopes become being known', scopes('[["a"]]'), '@authenticated', 'error guard-weakened:Query.trip@trips'],
  ['another scope will do, too', scopes('[["a"]]'), scopes('[["a"], ["b"]]'), 'error guard-weakened:Query.trip@trips'],
  ['another scope is asked for', scopes('[["a"]]'), scopes('[["b"]]'), 'error guard-weakened:Query.trip@trips'],
  ['one of two scopes is dropped', scopes('[["a", "b"]]'), scopes('[["a"]]'), 'error guard-weakened:Query.trip@trips'],
  ['scopes become none', scopes('[["a"]]'), scopes('[[]]'), 'error guard-weakened:Query.trip@trips'],
  [
    'a policy is dropped beside scopes',
    `${scopes('[["a"]]')} @policy(policies: [["p"]])`,
    scopes('[["a"]]'),
    'error guard-weakened:Query.trip@trips',
  ],
  ['@authenticated comes', '', '@authenticated', 'error guard-added:Query.trip@trips'],
  ['being known becomes scopes', '@authenticated', scopes('[["a"]]'), 'error guard-strengthened:Query.trip@trips'],
  [
    'one of two ways is closed',
    scopes('[["a"], ["b"]]'),
    scopes('[["a"]]'),
    'error guard-strengthened:Query.trip@trips',
  ],
])('%s', (_, before, after, expected) => {
  expect(found(schema(before), schema(after))).toEqual([expected]);
});

test('what asks for the same is no change, however it is written', () => {
  const one = schema(`${scopes('[["a", "b"], ["c"]]')} @authenticated`);
  const other = schema(scopes('[["c"], ["b", "a"], ["c", "d"]]'));
  expect(found(one, other)).toEqual([]);
});

test('closing what nobody asks for weighs less; opening it is an error all the same', () => {
  expect(found(schema(''), schema('@authenticated'), nobody)).toEqual(['warning guard-added:Query.trip@trips']);
  expect(found(schema('@authenticated'), schema(''), nobody)).toEqual(['error guard-removed:Query.trip@trips']);
});

test('a requirement that moves from a field to its type is still made of the field', () => {
  expect(found(schema('@authenticated'), schema('', '@authenticated'))).toEqual(['error guard-added:Trip@trips']);
});

test('a requirement of two subgraphs is made as long as one of them makes it', () => {
  const other = schema('', '', '').replace('trip: Trip', 'other: Int');
  const both = schema('', '@authenticated').replace('String @several', 'String @several');
  const otherBoth = other.replace('type Trip', 'type Trip @authenticated');
  const before = composedSide({ trips: both, other: otherBoth });
  const after = composedSide({ trips: schema(''), other: otherBoth });
  expect(judged(before, after, acme)).toEqual([]);
});

test('a finding says where, what it took and what it takes', () => {
  const [finding] = judged(
    composedSide({ trips: schema(scopes('[["a", "b"], ["c"]]')) }),
    composedSide({ trips: schema('@authenticated') }),
    acme,
  );
  expect(finding).toMatchObject({
    place: { file: 'trips.graphql', line: 4, column: 3 },
    message: 'Query.trip took a and b, or c, and takes a key or token now.',
  });
});
