import { operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { buildSupergraph } from '@tripgraph/gateway/plan/buildSupergraph';
import { parse } from 'graphql';
import type { Side } from '../side.js';

/** A side with a planner in this thread: to start one of its own for each of many sides takes long. */
export const openedSide = (side: Side) => {
  const supergraph = side.supergraph === undefined ? undefined : buildSupergraph(side.supergraph);
  const planner = supergraph && new QueryPlanner(supergraph);
  const api = supergraph?.apiSchema();
  return {
    side,
    planner:
      planner && api
        ? {
            plan: async (document: string, operationName: string | undefined) =>
              planner.buildQueryPlan(
                operationFromDocument(api, parse(document), operationName === undefined ? {} : { operationName }),
              ),
          }
        : undefined,
    close: () => Promise.resolve(),
  };
};
