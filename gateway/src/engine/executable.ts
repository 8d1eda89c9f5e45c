import type { QueryPlan } from '@apollo/query-planner';
import { OperationTypeNode, type DocumentNode, type GraphQLError, type OperationDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { textToPlan } from './aliases.js';
import {
  compileOperation,
  type CompileContext,
  type CompiledOperation,
  type OperationResult,
} from './compileOperation.js';
import { UnknownPlanNode } from './compilePlan.js';
import type { Client, Variables } from './run.js';

/** An operation as clients ask for it. */
export type AskedOperation = { readonly source: string; readonly operationName: string | undefined };

/** What tells an operation from every other; no name holds the character between the two. */
export const keyOf = ({ source, operationName = '' }: AskedOperation): string => `${operationName}\0${source}`;

/** An operation ready to be run, by the engine or (`run` undefined) by the reference executor. */
export type Executable = {
  readonly run: CompiledOperation['run'] | undefined;
  readonly bytes: number;
  readonly asked: AskedOperation;
  readonly operation: OperationDefinitionNode;
  /** How often it has been asked for. */
  hits: number;
  /** Variables that it was asked with by nobody in particular, as JSON; undefined when none may be kept. */
  sample: string | undefined;
};

/** An operation that clients ask for, how often, and variables to try it with. */
export type HotOperation = AskedOperation & Pick<Executable, 'hits' | 'sample'>;

export type MakeContext = CompileContext & {
  readonly plan: (document: string, operationName: string | undefined) => Promise<QueryPlan>;
  readonly onFallback: (reason: string) => void;
};

/** Plans and compiles an operation. Rejects when it cannot be planned. */
export const makeExecutable = async (
  context: MakeContext,
  asked: AskedOperation,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Promise<Executable> => {
  const plan = await context.plan(textToPlan(document, asked.source), asked.operationName);
  try {
    const { run, bytes } = compileOperation(context, document, operation, plan);
    return { run, bytes: bytes + asked.source.length, asked, operation, hits: 0, sample: undefined };
  } catch (error) {
    if (!(error instanceof UnknownPlanNode)) throw error;
    context.onFallback(error.message);
    return { run: undefined, bytes: asked.source.length, asked, operation, hits: 0, sample: undefined };
  }
};

/** What is wrong with the values of variables; at most one thing is said. */
export const variableErrors = (
  { apiSchema }: CompileContext,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
): readonly GraphQLError[] => {
  if (variableDefinitions.length === 0) return [];
  return getVariableValues(apiSchema, variableDefinitions, variables, { maxErrors: 1 }).errors ?? [];
};

/** Runs what has been compiled. Who books and leaves has booked: what changes something runs to its end. */
export const runFor = (
  { operation }: Executable,
  run: CompiledOperation['run'],
  variables: Variables,
  client: Client,
): Promise<OperationResult> =>
  run(variables, operation.operation === OperationTypeNode.MUTATION ? { ...client, signal: undefined } : client);
