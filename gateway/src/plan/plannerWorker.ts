import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { parentPort, workerData } from 'node:worker_threads';
import type { PlannerData, PlanReply, PlanRequest } from './messages.js';
import { schemaTextsOf, type SchemaTexts } from './schemas.js';

// The planner's thread: it plans one operation after the other and may be ended at any moment.

const tell = (reply: PlanReply): void => parentPort?.postMessage(reply);
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const start = (data: PlannerData): SchemaTexts => {
  const supergraph = Supergraph.build(data.supergraph, { validateSupergraph: true });
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph, { generateQueryFragments: false, exposeDocumentNodeInFetchNode: false });
  parentPort?.on('message', ({ id, document, operationName }: PlanRequest) => {
    try {
      const startedAt = performance.now();
      const operation = operationFromDocument(
        apiSchema,
        parse(document),
        operationName === undefined ? {} : { operationName },
      );
      const plan = JSON.stringify(planner.buildQueryPlan(operation));
      const tookMs = performance.now() - startedAt;
      if (plan.length <= data.maxPlanCharacters) tell({ kind: 'planned', id, plan, tookMs });
      else tell({ kind: 'refused', id, reason: `The plan exceeds ${data.maxPlanCharacters} characters.` });
    } catch (error) {
      tell({ kind: 'refused', id, reason: reasonOf(error) });
    }
  });
  return schemaTextsOf(supergraph);
};

try {
  tell({ kind: 'ready', schemas: start(workerData as PlannerData) });
} catch (error) {
  tell({ kind: 'broken', reason: reasonOf(error) });
}
