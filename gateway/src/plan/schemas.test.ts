import { readFileSync } from 'node:fs';
import { introspectionFromSchema, isInputObjectType, printSchema, type GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { possibleTypesOf } from '../engine/possibleTypes.js';
import { supergraphOf } from '../testing/smallGateway.js';
import { buildSupergraph } from './buildSupergraph.js';
import { builtSchemas, schemasOf, schemaTextsOf } from './schemas.js';

const ours = readFileSync(new URL('../../../supergraph.graphql', import.meta.url), 'utf8');
const small = supergraphOf(
  `directive @live(if: Boolean! = true) on FIELD | QUERY
  "Where a thing is."
  enum Side { "Left of it." LEFT RIGHT @deprecated(reason: "It is gone.") }
  input Filter { side: Side! = LEFT names: [String!] = ["a", "b\\"c"] inner: Filter ratio: Float = 1.5 }
  scalar Day @specifiedBy(url: "https://example.org/day")
  interface Node { id: ID! }
  interface Named implements Node { id: ID! name: String }
  type Boat implements Node & Named { id: ID! name: String }
  type Pier implements Node { id: ID! since: Day }
  union Thing = Boat | Pier
  type Ask { things(filter: Filter = { side: LEFT, names: [] }): [Thing!]! node(id: ID!): Node }
  type Change { rename(id: ID!, name: String = "it"): Boat }
  schema { query: Ask mutation: Change }`,
  'http://127.0.0.1:1/',
);

const everythingOf = (schema: GraphQLSchema) => ({
  text: printSchema(schema),
  introspection: introspectionFromSchema(schema, {
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
  }),
  defaults: Object.values(schema.getTypeMap()).map((type) =>
    isInputObjectType(type) ? Object.values(type.getFields()).map(({ defaultValue }) => defaultValue) : [],
  ),
  possible: Object.keys(schema.getTypeMap()).map((name) => [name, [...possibleTypesOf(schema)(name)]]),
});

test('clients see nothing of shards in the schema', () => {
  const text = printSchema(schemasOf(ours).api);
  expect(text).toContain('type Activity ');
  expect(text).not.toMatch(/shard|MergeRule|@merge|@owned|@route|@scatter|join__/i);
});

test.each([
  ['our supergraph', ours],
  ['one with every kind of type and of default value', small],
])('what is built from the texts of %s is what is read from it', async (_what, sdl) => {
  const read = schemasOf(sdl);
  const built = await builtSchemas(schemaTextsOf(buildSupergraph(sdl)));
  expect(everythingOf(built.api)).toEqual(everythingOf(read.api));
  expect(everythingOf(built.whole)).toEqual(everythingOf(read.whole));
});
