import type { QueryPlan } from '@apollo/query-planner';
import type { Fetch } from './fetchStep.js';

type Node = NonNullable<QueryPlan['node']>;

const partsOf = (node: Node): ReadonlyArray<Node | undefined> => {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes;
    case 'Flatten':
      return [node.node];
    case 'Condition':
      return [node.ifClause, node.elseClause];
    default:
      return [];
  }
};

/** A number for each fetch of a plan, from 1, in the order in which they stand in it. */
export const fetchIds = ({ node }: QueryPlan): ReadonlyMap<Fetch, number> => {
  const ids = new Map<Fetch, number>();
  const visit = (inner: Node | undefined): void => {
    if (inner?.kind === 'Fetch') ids.set(inner, ids.size + 1);
    else if (inner) partsOf(inner).forEach(visit);
  };
  visit(node as Node | undefined);
  return ids;
};
