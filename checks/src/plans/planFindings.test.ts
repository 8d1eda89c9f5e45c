import { startPlanner } from '@tripgraph/gateway/plan/planner';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composedSide } from '../testing/sideOf.js';
import { measurePlan } from './measurePlan.js';
import { planOperations } from '../operations/planOperations.js';
import type { OperationInUse } from '../operations/operationInUse.js';
import { planFindings, type PlanningSide } from './planFindings.js';
import { planningSide } from './planningSide.js';

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides", "@composeDirective", "@cost", "@shareable"])`;
const shard = `@link(url: "https://specs.tripgraph.dev/shard/v0.1", import: ["@owned", "@route", "@scatter", "@merge", "MergeRule"])
  @composeDirective(name: "@owned") @composeDirective(name: "@route") @composeDirective(name: "@scatter") @composeDirective(name: "@merge")
directive @owned(id: String! = "id") on OBJECT
directive @route(id: String!, max: Int! = 100) on FIELD_DEFINITION
directive @scatter on FIELD_DEFINITION | OBJECT
directive @merge(rule: MergeRule!) on FIELD_DEFINITION | OBJECT
enum MergeRule { PAGE SUM MIN MAX ANY ALL COUNTS FIRST }`;

const tours = (query: string) => `${federation} ${shard}
  type Query { ${query} }
  type Tour @key(fields: "id") @owned { id: ID! title: String }`;
const reviews = `${federation}
  type Tour @key(fields: "id") { id: ID! stars: Int reviewer: Reviewer }
  type Reviewer @key(fields: "id") { id: ID! }`;
const people = `${federation} type Reviewer @key(fields: "id") { id: ID! name: String @shareable }`;
const reviewsWithNames = reviews
  .replace('reviewer: Reviewer', 'reviewer: Reviewer @provides(fields: "name")')
  .replace('Reviewer @key(fields: "id") { id: ID! }', 'Reviewer @key(fields: "id") { id: ID! name: String @external }');

const byId =
  'tour(id: ID!): Tour @route(id: "id") tours(ids: [ID!]!): [Tour] @route(id: "ids") count: Int @scatter @merge(rule: SUM)';

const closing: Array<() => Promise<void>> = [];
const open = async (schemas: Readonly<Record<string, string>>): Promise<PlanningSide> => {
  const side = composedSide(schemas, ['tours']);
  const limits = { planningTimeoutMs: 30_000, maxPlanCharacters: 1_000_000, maxWaiting: 100 };
  const planner = await startPlanner({ supergraph: side.supergraph ?? '', ...limits });
  closing.push(planner.close);
  return planningSide(side, planOperations(planner)) as PlanningSide;
};

const operation = (document: string, client = 'acme'): OperationInUse => ({
  client,
  document,
  name: undefined,
  id: 'Op',
  count: undefined,
  lastDay: undefined,
});
const noLimit = (): number => Infinity;

let plain: PlanningSide;
let provided: PlanningSide;
beforeAll(async () => {
  plain = await open({ tours: tours(byId), reviews, people });
  provided = await open({ tours: tours(byId), reviews: reviewsWithNames, people });
});
afterAll(() => Promise.all(closing.map((close) => close())));

const measureOf = async (side: PlanningSide, document: string) => {
  const plan = await side.plan(operation(document));
  return plan && measurePlan(plan, side.rulesOf);
};

test.each([
  ['the owner of an id', '{ tour(id: "x") { title } }', { fetches: 1, steps: 1, reach: 'one' }],
  ['the owners of some ids', '{ tours(ids: ["x"]) { title } }', { fetches: 1, steps: 1, reach: 'some' }],
  ['every shard', '{ count }', { fetches: 1, steps: 1, reach: 'all' }],
  ['the gateway itself', '{ __typename }', { fetches: 0, steps: 0, reach: 'none' }],
  ['three subgraphs in turn', '{ tour(id: "x") { reviewer { name } } }', { fetches: 3, steps: 3, reach: 'one' }],
  ['both at the same time', '{ count tour(id: "x") { stars } }', { fetches: 2, steps: 2, reach: 'all' }],
])('a plan that asks %s is measured', async (_, document, expected) => {
  expect(await measureOf(plain, document)).toEqual(expected);
});

test('an operation that takes a step more is told of, with who asks it, and one that takes one less is not', async () => {
  const asked = operation('{ tour(id: "x") { reviewer { name } } }');
  expect(await planFindings([asked], plain, provided, noLimit)).toEqual([]);
  expect(await planFindings([asked], provided, plain, noLimit)).toMatchObject([
    {
      rule: 'plan-grew',
      level: 'warning',
      coordinate: 'acme/Op',
      message: 'Op of acme takes 3 fetches (2 before), 3 steps one after the other (2 before).',
      affected: [{ client: 'acme', operation: 'Op' }],
    },
  ]);
});

test('a field that every shard is asked for, and not its owner alone, reaches more shards and costs as many times', async () => {
  const before = await open({
    tours: tours('first: Int @scatter @merge(rule: SUM) stock(id: ID!): Tour @route(id: "id")'),
  });
  const after = await open({
    tours: tours('first: Int @scatter @merge(rule: SUM) stock(id: ID!): Tour @scatter @merge(rule: FIRST)'),
  });
  const found = await planFindings([operation('{ stock(id: "x") { title } }')], before, after, noLimit);
  expect(found.map(({ rule, message }) => [rule, message])).toEqual([
    ['plan-grew', 'Op of acme takes all of the shards (one before).'],
    ['cost-grew', 'Op of acme costs 3 (1 before).'],
  ]);
});

test('an operation that costs more than its client may spend is an error for that client alone', async () => {
  const expensive = await open({ tours: tours(`${byId} dear: Int @scatter @merge(rule: SUM) @cost(weight: 50)`) });
  const cheap = await open({ tours: tours(`${byId} dear: Int @scatter @merge(rule: SUM) @cost(weight: 10)`) });
  const maxCostOf = (name: string): number => (name === 'acme' ? 100 : 1_000);
  const asked = [operation('{ dear }'), operation('{ dear }', 'globex')];
  const found = await planFindings(asked, cheap, expensive, maxCostOf);
  expect(found.map(({ rule, level, message }) => [rule, level, message])).toEqual([
    ['cost-over-limit', 'error', 'Op of acme costs 150 (30 before), and may cost 100.'],
    ['cost-grew', 'warning', 'Op of globex costs 150 (30 before).'],
  ]);
  // What was refused before is not this change's doing; without a side before it is said.
  expect(await planFindings(asked, expensive, expensive, maxCostOf)).toEqual([]);
  expect((await planFindings(asked, undefined, expensive, maxCostOf)).map(({ rule }) => rule)).toEqual([
    'cost-over-limit',
  ]);
});

test('what cannot be planned on one side is left to those who validate it', async () => {
  expect(await planFindings([operation('{ nothing }')], plain, provided, noLimit)).toEqual([]);
});
