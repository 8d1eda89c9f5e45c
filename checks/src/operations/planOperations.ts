import type { QueryPlan } from '@apollo/query-planner';
import { textToPlan } from '@tripgraph/gateway/engine/aliases';
import type { Planner } from '@tripgraph/gateway/plan/planner';
import { parse } from 'graphql';
import type { OperationInUse } from './operationInUse.js';

/** What came of planning an operation. */
export type Planned =
  { readonly kind: 'planned'; readonly plan: QueryPlan } | { readonly kind: 'refused'; readonly reason: string };

/** Plans operations that are valid. What several clients ask is planned once. Never rejects. */
export const planOperations = (
  planner: Pick<Planner, 'plan'>,
): ((operation: Pick<OperationInUse, 'document' | 'name'>) => Promise<Planned>) => {
  const known = new Map<string, Promise<Planned>>();
  const plan = async ({ document, name }: Pick<OperationInUse, 'document' | 'name'>): Promise<Planned> => {
    try {
      return { kind: 'planned', plan: await planner.plan(textToPlan(parse(document), document), name) };
    } catch (error) {
      return { kind: 'refused', reason: (error as Error).message };
    }
  };
  return (operation) => {
    const key = JSON.stringify([operation.name, operation.document]);
    let planned = known.get(key);
    if (!planned) known.set(key, (planned = plan(operation)));
    return planned;
  };
};
