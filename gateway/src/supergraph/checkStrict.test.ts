import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { compose, type Composition } from './compose.js';
import { readRules } from './readRules.js';

const activities = readFileSync(new URL('../../../subgraphs/activities/schema.graphql', import.meta.url), 'utf8');
/** The links and the shard directives, and a name for each line after them. */
const header = activities.slice(0, activities.indexOf('type Query')).trimEnd();
const lineOf = (nth: number): number => header.split('\n').length + nth;

const composeBoats = (sharded: boolean, ...types: readonly string[]): Composition => {
  const shards = [{ name: 'one', url: 'http://x/', ranges: [{ name: 'one', from: 0, to: 1023 }] }];
  const subgraph = {
    name: 'boats',
    url: 'http://x/',
    schemaFile: 'boats.graphql',
    shards: sharded ? shards : undefined,
  };
  return compose(
    { federationVersion: '2.14.4', subgraphs: [subgraph] },
    new Map([['boats', [header, ...types].join('\n')]]),
  );
};

const misplaced =
  '@strict is for fields that several shards answer: with @scatter, with @route to a list, or of a @scatter type';

test('scattered fields, lists of ids and fields of scattered entities may be strict', () => {
  const composition = composeBoats(
    true,
    'type Query { count: Int @scatter @merge(rule: SUM) @strict boats(ids: [ID!]!): [Boat] @route(id: "ids") @strict }',
    'type Boat @key(fields: "id") @owned { id: ID! harbour: Harbour }',
    'type Harbour @key(fields: "id") @scatter { id: ID! boats: Int @merge(rule: SUM) @strict }',
  );
  expect(composition).toMatchObject({ kind: 'composed' });
  const rules = composition.kind === 'composed' ? readRules(parse(composition.supergraph), 'boats') : undefined;
  expect([...(rules?.strict ?? [])].sort()).toEqual(['Harbour.boats', 'Query.boats', 'Query.count']);
});

test('what one shard answers alone, a key, and what is never null are refused, each where it stands', () => {
  const composition = composeBoats(
    true,
    'type Query { boat(id: ID!): Boat @route(id: "id") @strict',
    'count: Int! @scatter @merge(rule: SUM) @strict }',
    'type Boat @key(fields: "id") @owned { id: ID! name: String @strict harbour: Harbour }',
    'type Harbour @key(fields: "id") @scatter { id: ID! @strict }',
  );
  expect(composition).toEqual({
    kind: 'refused',
    problems: [
      `boats.graphql:${lineOf(3)}: Boat.name: ${misplaced}`,
      `boats.graphql:${lineOf(4)}: Harbour.id: ${misplaced}`,
      `boats.graphql:${lineOf(1)}: Query.boat: ${misplaced}`,
      `boats.graphql:${lineOf(2)}: Query.count: @strict makes a field null that lost a part, and this is never null: make it Int`,
    ],
  });
});

test('where nothing is sharded no field has parts', () => {
  expect(composeBoats(false, 'type Query { boat: Int @strict }')).toEqual({
    kind: 'refused',
    problems: [`boats.graphql:${lineOf(1)}: Query.boat: ${misplaced}`],
  });
});
