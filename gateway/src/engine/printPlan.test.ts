import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { QueryPlan } from '@apollo/query-planner';
import { getOperationAST, parse, validate, type OperationDefinitionNode } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlanner, type Planner } from '../plan/planner.js';
import { printedSubgraphs, printedVariables } from '../planCommand.js';
import { readConfigFile } from '../supergraph/files.js';
import { schemasOf } from '../plan/schemas.js';
import { activityId } from '../testing/activitiesGroup.js';
import { textToPlan } from './aliases.js';
import { printPlan, type PrintedSubgraph } from './printPlan.js';

const root = new URL('../../../', import.meta.url);
const folder = new URL('testdata/plans/', import.meta.url);
const supergraph = readFileSync(new URL('supergraph.graphql', root), 'utf8');
const { api } = schemasOf(supergraph);
const files = await readdir(folder);
const names = files.filter((file) => file.endsWith('.graphql')).map((file) => file.replace('.graphql', ''));
const withoutConfig = printedSubgraphs(supergraph, undefined);

let planner: Planner;
let subgraphs: ReadonlyMap<string, PrintedSubgraph>;

beforeAll(async () => {
  planner = await startPlanner({ supergraph, planningTimeoutMs: 10_000, maxWaiting: 100, maxPlanCharacters: 100_000 });
  subgraphs = printedSubgraphs(supergraph, await readConfigFile(fileURLToPath(new URL('supergraph.yaml', root)), {}));
});
afterAll(() => planner?.close());

type Variables = Readonly<Record<string, unknown>>;

const subgraphOf = (name: string): PrintedSubgraph => subgraphs.get(name) as PrintedSubgraph;

const printed = async (query: string, variables?: Variables): Promise<string> =>
  printPlan(await planner.plan(textToPlan(parse(query), query), undefined), subgraphOf, variables);

/** A plan of one fetch that no query of ours leads to. */
const fetchPlan = (fetch: Record<string, unknown>): QueryPlan =>
  ({ kind: 'QueryPlan', node: { kind: 'Fetch', operationKind: 'query', ...fetch } }) as unknown as QueryPlan;

const readVariables = async (name: string): Promise<Variables> =>
  files.includes(`${name}.json`)
    ? (JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8')) as Variables)
    : {};

test('there are twenty-two queries, and each says who asks it', async () => {
  expect(names).toHaveLength(22);
  for (const name of names) expect(await readFile(new URL(`${name}.graphql`, folder), 'utf8')).toMatch(/^# .+\.\n/);
});

test.each(names)('%s', async (name) => {
  const query = await readFile(new URL(`${name}.graphql`, folder), 'utf8');
  const document = parse(query);
  expect(validate(api, document)).toEqual([]);
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const variables = printedVariables(api, operation, await readVariables(name));
  await expect(await printed(query, variables)).toMatchFileSnapshot(fileURLToPath(new URL(`${name}.txt`, folder)));
});

const activity = activityId(2, 2);
const byId = 'query ($id: ID!) { activity(id: $id) { title } }';

test('without variables no target is printed', async () => {
  expect(await printed(byId)).toBe(
    'Fetch activities\n  query ($id: ID!) { activity(id: $id) { title tripgraph_echo_id: id } }\n  activity: Route by id\n',
  );
});

test('without buckets the rules are printed, and no target', async () => {
  const plan = await planner.plan(byId, undefined);
  const text = printPlan(plan, (name) => withoutConfig.get(name) as PrintedSubgraph, { id: activity });
  expect(text).toBe(await printed(byId));
});

test('ids that reach no shard are said to be refused', async () => {
  const query = `query ($ids: [ID!]!) { activity(id: "x") { title } activitiesByIds(ids: $ids) { title } }`;
  const lines = (await printed(query, { ids: [activity, 'y'] })).split('\n');
  expect(lines[0]).toBe('Fetch activities → One(activities-2)');
  expect(lines.slice(-5)).toEqual([
    '  activity: Route by id → None',
    '  activitiesByIds: Partition ids (at most 100) → One(activities-2)',
    '  Refuse activity: "x" is no id',
    '  Refuse activitiesByIds.1: "y" is no id',
    '',
  ]);
  expect(await printed(query, { ids: Array.from({ length: 101 }, () => activity) })).toContain(
    '  Refuse activitiesByIds: 101 ids, at most 100\n',
  );
});

test('a root field that @skip or @include leaves out is said to be', async () => {
  const query =
    'query ($id: ID!, $more: Boolean!) { activity(id: $id) { title } suppliers @include(if: $more) { totalCount } }';
  expect(await printed(query, { id: activity, more: false })).toContain(
    '\n  suppliers: Scatter + Merge PAGE (totalCount SUM) → left out\n',
  );
});

test('a condition may lead to either side, and says which with its variable', async () => {
  const { node } = await planner.plan('{ place(id: "plc_world") { name } }', undefined);
  const plan = { kind: 'QueryPlan', node: { kind: 'Condition', condition: 'c', ifClause: node, elseClause: node } };
  const lines = printPlan(plan as QueryPlan, subgraphOf).split('\n');
  expect(lines.filter((line) => line.startsWith('Condition'))).toEqual(['Condition if $c', 'Condition unless $c']);
  expect(printPlan(plan as QueryPlan, subgraphOf, { c: true })).toContain('Condition unless $c (true)\n');
});

test('entities go to their owners or to every shard, by type; owners are known with the ids', () => {
  const plan = fetchPlan({
    serviceName: 'activities',
    operation:
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Activity { title } ... on Place { activities { totalCount } } } }',
    requires: [
      { kind: 'InlineFragment', typeCondition: 'Activity', selections: [{ kind: 'Field', name: 'id' }] },
      { kind: 'InlineFragment', typeCondition: 'Place', selections: [{ kind: 'Field', name: 'id' }] },
    ],
  });
  const lines = printPlan(plan, subgraphOf, {}).split('\n');
  expect(lines[0]).toBe('Fetch activities for Activity { id } Place { id }');
  expect(lines.slice(-3)).toEqual([
    '  _entities: Partition representations of Activity by owner',
    '  _entities: Scatter Place + Merge activities PAGE (totalCount SUM)',
    '',
  ]);
});

test('what is rewritten before and after a fetch stands around it', () => {
  const plan = fetchPlan({
    serviceName: 'places',
    operation: '{ place { name } }',
    inputRewrites: [{ kind: 'ValueSetter', path: ['... on City', '__typename'], setValueTo: 'Place' }],
    outputRewrites: [{ kind: 'KeyRenamer', path: ['place', 'name__alias_0'], renameKeyTo: 'name' }],
  });
  expect(printPlan(plan, subgraphOf)).toBe(
    'Fetch places\n  Before: ... on City.__typename = "Place"\n  query { place { name } }\n  After: place.name__alias_0 becomes name\n',
  );
});

test('a __typename that a group was given is answered without it', () => {
  const plan = fetchPlan({ serviceName: 'activities', operation: '{ __typename }' });
  expect(printPlan(plan, subgraphOf, {})).toBe('Fetch activities → None\n  __typename: answered by the gateway\n');
});

test('a step that the engine does not run is named', () => {
  const plan = { kind: 'QueryPlan', node: { kind: 'Defer', primary: {}, deferred: [] } } as QueryPlan;
  expect(printPlan(plan, subgraphOf)).toBe('Defer: left to the reference executor\n');
});
