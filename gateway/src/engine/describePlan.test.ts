import type { QueryPlan } from '@apollo/query-planner';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from './compilePlan.js';
import { describePlan } from './describePlan.js';
import type { FetchRecord, PlanTree, RunRecord } from './record.js';

type Node = NonNullable<QueryPlan['node']>;

const fetchOf = (operation: string): Node =>
  ({ kind: 'Fetch', serviceName: 'things', operation, operationKind: 'query' }) as unknown as Node;

test('a plan is told as the tree that it is', () => {
  const requires = [{ kind: 'InlineFragment', typeCondition: 'Place', selections: [{ kind: 'Field', name: 'id' }] }];
  const places = { ...fetchOf('query($x:ID){b(x:$x)}'), serviceName: 'places', requires } as unknown as Node;
  const plan = {
    kind: 'QueryPlan',
    node: {
      kind: 'Sequence',
      nodes: [
        fetchOf('{a}'),
        { kind: 'Condition', condition: 'withB', ifClause: { kind: 'Flatten', path: ['a', '@'], node: places } },
      ],
    },
  } as unknown as QueryPlan;
  expect(describePlan(plan)).toEqual({
    kind: 'sequence',
    nodes: [
      { kind: 'fetch', id: 1, subgraph: 'things', operation: '{\n  a\n}', requires: null },
      {
        ...{ kind: 'condition', if: 'withB', else: null },
        then: {
          kind: 'flatten',
          path: ['a', '@'],
          node: {
            ...{ kind: 'fetch', id: 2, subgraph: 'places', requires: 'Place { id }' },
            operation: 'query ($x: ID) {\n  b(x: $x)\n}',
          },
        },
      },
    ],
  });
  expect(describePlan({ kind: 'QueryPlan' })).toEqual({ kind: 'sequence', nodes: [] });
});

const { node: plans } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    fc.integer({ min: 0, max: 99 }).map((number) => fetchOf(`{f${number}}`)),
    fc.record({ kind: fc.constantFrom('Sequence', 'Parallel'), nodes: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('Flatten'), path: fc.constant([]), node: tie('node') }),
    fc.record(
      {
        kind: fc.constant('Condition'),
        condition: fc.constantFrom('yes', 'no'),
        ifClause: tie('node'),
        elseClause: tie('node'),
      },
      { requiredKeys: ['kind', 'condition'] },
    ),
  ) as fc.Arbitrary<Node>,
}));

/** The operation of each fetch by its number, as it is told. */
const operationsIn = (tree: PlanTree | null): ReadonlyArray<readonly [number, string]> => {
  if (!tree) return [];
  if (tree.kind === 'fetch') return [[tree.id, tree.operation.replace(/\s/g, '')]];
  if (tree.kind === 'flatten') return operationsIn(tree.node);
  return tree.kind === 'condition' ? [tree.then, tree.else].flatMap(operationsIn) : tree.nodes.flatMap(operationsIn);
};

test('whatever the plan, a fetch is run under the number under which it is told, also of a copy', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (node) => {
      const plan: QueryPlan = { kind: 'QueryPlan', node: node as never };
      const ran: Array<readonly [number, string]> = [];
      const record = { fetch: (id: number) => ({ id }) as unknown as FetchRecord } as unknown as RunRecord;
      const step = compilePlan(plan, {
        prepare:
          ({ operation }) =>
          async (_variables, client) => {
            ran.push([(client?.fetch as unknown as { id: number }).id, operation]);
            return { data: {}, errors: [] };
          },
        possibleTypes: () => new Set(),
        defaults: {},
      });
      await step({ variables: { yes: true }, data: {}, errors: [], stale: [], client: { record }, isVerbatim: true });
      const told = new Map(operationsIn(describePlan(JSON.parse(JSON.stringify(plan)) as QueryPlan)));
      for (const [id, operation] of ran) expect(told.get(id)).toBe(operation);
      expect(new Set(ran.map(([id]) => id)).size).toBe(ran.length);
    }),
  );
});
