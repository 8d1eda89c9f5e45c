import type { QueryPlan } from '@apollo/query-planner';
import { parse, print } from 'graphql';
import { fetchIds } from './fetchIds.js';
import type { Fetch } from './fetchStep.js';
import { requirementsText } from './printPlan.js';
import type { PlanTree } from './record.js';

type Node = NonNullable<QueryPlan['node']>;

const nothing: PlanTree = { kind: 'sequence', nodes: [] };

const describeNode = (node: Node, ids: ReadonlyMap<Fetch, number>): PlanTree => {
  const inner = (child: Node): PlanTree => describeNode(child, ids);
  const innerOrNull = (child: Node | undefined): PlanTree | null => (child ? inner(child) : null);
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map(inner) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map(inner) };
    case 'Flatten':
      return { kind: 'flatten', path: node.path.map(String), node: inner(node.node) };
    case 'Condition':
      return {
        kind: 'condition',
        if: node.condition,
        then: innerOrNull(node.ifClause),
        else: innerOrNull(node.elseClause),
      };
    case 'Fetch':
      return {
        kind: 'fetch',
        id: ids.get(node) as number,
        subgraph: node.serviceName,
        operation: print(parse(node.operation, { noLocation: true })),
        requires: node.requires ? requirementsText(node.requires) : null,
      };
    default:
      return nothing;
  }
};

/** A plan as it is told of to whoever records its run; that of an operation that the gateway answers by itself is a sequence of nothing. */
export const describePlan = (plan: QueryPlan): PlanTree =>
  plan.node ? describeNode(plan.node as Node, fetchIds(plan)) : nothing;
