import { schemaOfVersion, supergraphOf, supergraphOfVersion, type Schema } from './versions.js';

export type BadSupergraph = {
  /** What is wrong with it. */
  readonly kind: string;
  readonly text: () => string;
  /** What the gateway says of it. */
  readonly reason: RegExp;
};

/** More than any gateway of ours reads. */
const largeBytes = 50 * 1024 * 1024;

const entity = (fields: string): string => `\ntype Deep @key(fields: "id") { id: ID! ${fields} }`;

/** The schema of version A, but for Deep, which is an entity that other subgraphs know, too. */
const small = (url: string, deep: string): Schema => ({
  name: 'small',
  url,
  text: schemaOfVersion('A')
    .replace(/type Deep .*?}/, deep)
    .replace('deep: Deep', 'deep: Deep @shareable'),
});

/** Eight subgraphs that share a field of entities: for each level of a query the planner weighs every one of them. */
const manyWays = (url: string): string =>
  supergraphOf(
    small(url, entity('a: Int')),
    ...Array.from({ length: 7 }, (_none, number) => ({
      name: `other${number}`,
      url,
      text: `type Query { deep: Deep @shareable }${entity(`b${number}: Int inner: Deep @shareable`)}`,
    })),
  );

/** What lies in another subgraph that cannot be asked for it by the key. */
const noWay = (url: string): string =>
  supergraphOf(small(url, entity('a: Int')), { name: 'other', url, text: entity('inner: Deep') }).replace(
    '@join__type(graph: OTHER, key: "id")',
    '@join__type(graph: OTHER, key: "id", resolvable: false)',
  );

/** What composed for Federation 1 looks like. */
const federation1 = (url: string): string => `
  schema @core(feature: "https://specs.apollo.dev/core/v0.1") @core(feature: "https://specs.apollo.dev/join/v0.1") { query: Query }
  directive @core(feature: String!) repeatable on SCHEMA
  directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet) on FIELD_DEFINITION
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  directive @join__owner(graph: join__Graph!) on OBJECT | INTERFACE
  directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on OBJECT | INTERFACE
  scalar join__FieldSet
  enum join__Graph { SMALL @join__graph(name: "small" url: "${url}") }
  enum Version { A }
  type Deep { a: Int inner: Deep }
  type Query { x: Int @join__field(graph: SMALL) deep: Deep @join__field(graph: SMALL) version: Version @join__field(graph: SMALL) }`;

const shardRules = `extend schema
  @link(url: "https://specs.tripgraph.dev/shard/v0.1", import: ["@scatter"]) @composeDirective(name: "@scatter")
directive @scatter on FIELD_DEFINITION | OBJECT\n`;

/** What must not take over from a supergraph of `supergraphOfVersion` of which clients ask `query`, each kind once. */
export const badSupergraphs = (url: string): readonly BadSupergraph[] => {
  const good = supergraphOfVersion('A', url);
  const schema = schemaOfVersion('A');
  const changed = (from: string, to: string) => () =>
    supergraphOf({ name: 'small', url, text: schema.replace(from, to) });
  return [
    { kind: 'bad syntax', text: () => good.replace('type Query', 'type {'), reason: /graphql:\d+: Syntax Error/ },
    { kind: 'an empty file', text: () => '', reason: /is empty/ },
    { kind: 'a file written by half', text: () => good.slice(0, good.length / 2), reason: /graphql:\d+: Syntax Error/ },
    {
      kind: 'a file of 50 MB',
      text: () => good + '#'.repeat(largeBytes),
      reason: /has 52\d{6} bytes, and no more than \d+ are read/,
    },
    {
      kind: 'a subgraph without an address',
      text: () => good.replace(url, ''),
      reason: /does not say where the subgraph "small" is/,
    },
    {
      kind: 'a field in use that is gone',
      text: changed('x: Int', 'y: Int'),
      reason: /GRAPHQL_VALIDATION_FAILED: Cannot query field "x" on type "Query"/,
    },
    {
      kind: 'a field in use of another type',
      text: changed('x: Int', 'x: Deep'),
      reason: /GRAPHQL_VALIDATION_FAILED: Field "x" of type "Deep" must have a selection of subfields/,
    },
    {
      kind: 'an authorization that is gone',
      text: changed('secret: Int @authenticated', 'secret: Int'),
      reason: /no longer says who may ask for what[^]*Query\.secret: @authenticated/,
    },
    {
      kind: 'an authorization of a specification that is not known',
      text: () =>
        good.replace(
          /"https:\/\/example\.org\/guard\/v1\.0", import: \[[^\]]*\]/,
          '"https://specs.apollo.dev/authenticated/v9.0", for: SECURITY',
        ),
      reason: /authenticated\/v9\.0 is for: SECURITY but is unsupported/,
    },
    {
      kind: 'plans that take a hundred times as long',
      text: () => manyWays(url),
      reason: /takes \d+ ms to be planned, and took \d+ ms before|OPERATION_TOO_COMPLEX/,
    },
    { kind: 'Federation 1', text: () => federation1(url), reason: /is one of Federation 1/ },
    {
      kind: 'a join specification of another time',
      text: () => good.replace(/specs\.apollo\.dev\/join\/v0\.\d/, 'specs.apollo.dev/join/v0.9'),
      reason: /unsupported join spec version v0\.9/,
    },
    {
      kind: 'shard rules that nobody follows',
      text: () => supergraphOf({ name: 'small', url, text: shardRules + schema.replace('x: Int', 'x: Int @scatter') }),
      reason: /has shard rules for "small", but no shards are configured/,
    },
    {
      kind: 'a key that no longer leads to a field in use',
      text: () => noWay(url),
      reason: /could not be planned as before/,
    },
    {
      kind: 'a subgraph that answers nonsense',
      text: () => good.replace(url, `${url}wrong`),
      reason: /would fail:[^]*SUBGRAPH_INVALID_ANSWER/,
    },
  ];
};
