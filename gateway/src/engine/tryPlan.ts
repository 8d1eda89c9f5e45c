import { getOperationAST, parse, validate, type GraphQLSchema } from 'graphql';
import { textToPlan } from './aliases.js';
import { codeOf } from './errorCode.js';
import type { AskedOperation } from './executable.js';

/** What came of planning an operation: how long its thread took, or the code and the words of why it cannot be planned. */
export type Planning =
  | { readonly kind: 'planned'; readonly tookMs: number }
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string };

export type TryPlanContext = {
  readonly apiSchema: GraphQLSchema;
  readonly planningMs: (document: string, operationName: string | undefined) => Promise<number>;
};

/**
 * Plans an operation to see how that goes; nothing is kept and nobody asked. What the schema does not allow is refused as
 * GRAPHQL_VALIDATION_FAILED. Never rejects.
 */
export const tryPlan = async (
  context: TryPlanContext,
  { source, operationName }: AskedOperation,
): Promise<Planning> => {
  try {
    const document = parse(source);
    const [invalid] = getOperationAST(document, operationName)
      ? validate(context.apiSchema, document, undefined, { maxErrors: 1 })
      : [new Error('There is no such operation.')];
    if (invalid) return { kind: 'refused', code: 'GRAPHQL_VALIDATION_FAILED', reason: invalid.message };
    const tookMs = await context.planningMs(textToPlan(document, source), operationName);
    return { kind: 'planned', tookMs };
  } catch (error) {
    return { kind: 'refused', code: codeOf(error), reason: (error as Error).message };
  }
};
