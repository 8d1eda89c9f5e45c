import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compose } from './compose.js';
import { composeFile } from './files.js';
import type { SupergraphConfig } from './readConfig.js';

const root = new URL('../../../', import.meta.url);
const activities = readFileSync(new URL('subgraphs/activities/schema.graphql', root), 'utf8');
const places = readFileSync(new URL('subgraphs/places/schema.graphql', root), 'utf8');

const config: SupergraphConfig = {
  federationVersion: '2.14.4',
  subgraphs: [
    {
      name: 'activities',
      url: 'http://x/',
      schemaFile: 'activities.graphql',
      shards: [{ name: 'one', url: 'http://x/', ranges: [{ name: 'one', from: 0, to: 1023 }] }],
    },
    { name: 'places', url: 'http://x/', schemaFile: 'places.graphql', shards: undefined },
  ],
};

/** The problems of composing ours with one text of the activities schema replaced. */
const problemsWith = (before: string, after: string): readonly string[] => {
  const changed = activities.replace(before, after);
  expect(changed).not.toBe(activities);
  const composition = compose(
    config,
    new Map([
      ['activities', changed],
      ['places', places],
    ]),
  );
  return composition.kind === 'refused' ? composition.problems.map((problem) => problem.replace(/:\d+:/, ':')) : [];
};

test('the committed supergraph is what the schemas compose to', async () => {
  const composition = await composeFile(new URL('supergraph.yaml', root).pathname, {});
  expect(composition).toMatchObject({ kind: 'composed' });
  if (composition.kind === 'composed') {
    expect(
      readFileSync(new URL('supergraph.graphql', root), 'utf8') === composition.supergraph,
      'run `npm run compose`',
    ).toBe(true);
  }
});

test('a scattered field without a merge rule is refused', () => {
  expect(problemsWith('totalCount: Int! @merge(rule: SUM)\n  "How all', 'totalCount: Int!\n  "How all')).toEqual([
    'activities.graphql: ActivityConnection.totalCount: every shard answers Query.activities, so its value comes from all of them and needs an @merge rule',
    'activities.graphql: ActivityConnection.totalCount: every shard answers Place.activities, so its value comes from all of them and needs an @merge rule',
  ]);
});

test('a problem says its line', () => {
  const changed = activities.replace('type ActivityConnection @merge(rule: PAGE)', 'type ActivityConnection');
  const lineOf = (text: string): number => changed.slice(0, changed.indexOf(text)).split('\n').length;
  const composition = compose(
    config,
    new Map([
      ['activities', changed],
      ['places', places],
    ]),
  );
  const edges = lineOf('  edges: [ActivityEdge!]!');
  expect(composition.kind === 'refused' && composition.problems[0]).toBe(
    `activities.graphql:${edges}: ActivityConnection.edges: every shard answers Query.activities, so its value comes from all of them and needs an @merge rule`,
  );
});

test('a scattered mutation is refused, and so is one that reaches several shards through a list', () => {
  expect(
    problemsWith('scalar MinorUnits', 'scalar MinorUnits\nextend type Mutation { reprice: Boolean @scatter }'),
  ).toEqual(['activities.graphql: Mutation.reprice: a mutation never scatters: give it @route and the id it is about']);
  expect(
    problemsWith(
      'scalar MinorUnits',
      'scalar MinorUnits\nextend type Mutation { reprice(ids: [ID!]!): [Boolean] @route(id: "ids") }',
    ),
  ).toEqual([
    'activities.graphql: Mutation.reprice: a mutation never scatters: @route must lead to one ID, not to a list',
  ]);
});

test.each([
  [
    'a root field that no rule routes',
    'activity(id: ID!): Activity @route(id: "id")',
    'activity(id: ID!): Activity',
    'Query.activity: no rule says which shard answers it: give it @route or @scatter',
  ],
  [
    'a route that leads nowhere',
    'activity(id: ID!): Activity @route(id: "id")',
    'activity(id: ID!): Activity @route(id: "input.id")',
    'Query.activity: @route(id: "input.id") leads to no argument, not to an ID or a list of IDs',
  ],
  [
    'both rules at once',
    'activity(id: ID!): Activity @route(id: "id")',
    'activity(id: ID!): Activity @route(id: "id") @scatter',
    'Query.activity: @route and @scatter contradict each other',
  ],
  [
    'an entity that nobody owns',
    'type Supplier @key(fields: "id") @owned',
    'type Supplier @key(fields: "id")',
    'Supplier: no rule says which shard knows an entity of this type: give it @owned or @scatter',
  ],
  [
    'an owner id that is no field',
    'type Supplier @key(fields: "id") @owned',
    'type Supplier @key(fields: "id") @owned(id: "number")',
    'Supplier: @owned(id: "number") names no field',
  ],
  [
    'a sum of texts',
    'totalCount: Int! @merge(rule: SUM)\n}\n\ntype SupplierEdge',
    'totalCount: String! @merge(rule: SUM)\n}\n\ntype SupplierEdge',
    'SupplierConnection.totalCount: @merge(rule: SUM) is for Int and Float',
  ],
])('%s is refused', (_what, before, after, problem) => {
  expect(problemsWith(before, after)).toEqual([`activities.graphql: ${problem}`]);
});

test('a schema that is not GraphQL is refused with its line', () => {
  expect(
    compose(
      config,
      new Map([
        ['activities', 'type Query {'],
        ['places', places],
      ]),
    ),
  ).toEqual({
    kind: 'refused',
    problems: ['activities.graphql:1: Syntax Error: Expected Name, found <EOF>.'],
  });
});

test('shard directives under other names are read by their names', () => {
  const renamed = activities
    .replace('import: ["@owned", "@route",', 'import: [{ name: "@owned", as: "@home" }, "@route",')
    .replaceAll(' @owned ', ' @home ')
    .replaceAll('@owned\n', '@home\n')
    .replace('directive @owned(', 'directive @home(')
    .replace('@composeDirective(name: "@owned")', '@composeDirective(name: "@home")');
  expect(
    compose(
      config,
      new Map([
        ['activities', renamed],
        ['places', places],
      ]),
    ),
  ).toMatchObject({ kind: 'composed' });
});
