import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { compose, type Composition } from './compose.js';
import { readRules } from './readRules.js';

const header = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective", "@key"])
  @link(url: "https://specs.tripgraph.dev/shard/v0.1", import: ["@route", { name: "@idempotent", as: "@safeTwice" }])
  @composeDirective(name: "@route")
  @composeDirective(name: "@safeTwice")
directive @route(id: String!, max: Int! = 100) on FIELD_DEFINITION
directive @safeTwice on FIELD_DEFINITION
`;
const shards = [{ name: 'one', url: 'http://x/', ranges: [{ name: 'one', from: 0, to: 1023 }] }];

const composeBoats = (types: string, sharded: boolean): Composition =>
  compose(
    {
      federationVersion: '2.14.4',
      subgraphs: [
        { name: 'boats', url: 'http://x/', schemaFile: 'boats.graphql', shards: sharded ? shards : undefined },
      ],
    },
    new Map([['boats', header + types]]),
  );

const mutations = `type Query { boat(id: ID!): Boat @route(id: "id") }
type Boat { name: String }
type Mutation { rent(id: ID!): Int @route(id: "id") @safeTwice pay(id: ID!): Int @route(id: "id") }`;

test('the rules say which mutations are idempotent, under whatever name the directive has', () => {
  const composition = composeBoats(mutations, true);
  expect(composition.kind).toBe('composed');
  const rules = composition.kind === 'composed' ? readRules(parse(composition.supergraph), 'boats') : undefined;
  expect([...(rules?.idempotent ?? [])]).toEqual(['Mutation.rent']);
});

test.each([
  ['on shards', true],
  ['of one instance', false],
])('in a subgraph %s only a mutation can be idempotent', (_what, sharded) => {
  const wrong = mutations
    .replace('boat(id: ID!): Boat', 'boat(id: ID!): Boat @safeTwice')
    .replace('name: String', 'name: String @safeTwice');
  expect(composeBoats(wrong, sharded)).toEqual({
    kind: 'refused',
    problems: [
      'boats.graphql:9: Boat.name: @idempotent is for fields of the mutation type, and this is none',
      'boats.graphql:8: Query.boat: @idempotent is for fields of the mutation type, and this is none',
    ],
  });
});
