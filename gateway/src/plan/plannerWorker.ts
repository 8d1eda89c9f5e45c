import { operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { parentPort } from 'node:worker_threads';
import { buildSupergraph } from './buildSupergraph.js';
import type { PlannerRequest, PlanReply, PlanRequest } from './messages.js';
import { schemaTextsOf } from './schemas.js';

// The planner's thread: it plans one operation after the other and may be ended at any moment.

const tell = (reply: PlanReply): void => parentPort?.postMessage(reply);
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type PlanOne = (request: PlanRequest) => void;

const open = (text: string, maxPlanCharacters: number): PlanOne => {
  const supergraph = buildSupergraph(text);
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph, { generateQueryFragments: false, exposeDocumentNodeInFetchNode: false });
  tell({ kind: 'ready', schemas: schemaTextsOf(supergraph) });
  return ({ id, document, operationName }) => {
    try {
      const startedAt = performance.now();
      const operation = operationFromDocument(
        apiSchema,
        parse(document),
        operationName === undefined ? {} : { operationName },
      );
      const plan = JSON.stringify(planner.buildQueryPlan(operation));
      const tookMs = performance.now() - startedAt;
      if (plan.length <= maxPlanCharacters) tell({ kind: 'planned', id, plan, tookMs });
      else tell({ kind: 'refused', id, reason: `The plan exceeds ${maxPlanCharacters} characters.` });
    } catch (error) {
      tell({ kind: 'refused', id, reason: reasonOf(error) });
    }
  };
};

let planOne: PlanOne | undefined;
parentPort?.on('message', (request: PlannerRequest) => {
  if (request.kind === 'plan') {
    planOne?.(request);
    return;
  }
  planOne = undefined;
  if (request.kind === 'forget') return;
  try {
    planOne = open(request.supergraph, request.maxPlanCharacters);
  } catch (error) {
    tell({ kind: 'broken', reason: reasonOf(error) });
  }
});
