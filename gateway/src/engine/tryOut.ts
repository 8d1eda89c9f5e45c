import { getOperationAST, OperationTypeNode, parse, validate } from 'graphql';
import { codeOf } from './errorCode.js';
import {
  findExecutable,
  runFor,
  variableErrors,
  type Executable,
  type FindContext,
  type HotOperation,
} from './executable.js';
import type { Leaving, Variables } from './run.js';

const compiledFor = async (context: FindContext, asked: HotOperation): Promise<Executable | undefined> => {
  const document = parse(asked.source);
  const operation = getOperationAST(document, asked.operationName);
  if (!operation || validate(context.apiSchema, document, undefined, { maxErrors: 1 }).length > 0) return undefined;
  return findExecutable(context, asked, document, operation, {});
};

/**
 * The error codes that clients would meet who ask for this operation now; none when all is well. An operation that the
 * schema does not allow is GRAPHQL_VALIDATION_FAILED. Only queries are run, as nobody in particular, with the variables
 * that were kept of it, and one that takes others, or that Apollo's executor would run, not at all. Never rejects.
 */
export const tryOut = async (
  context: FindContext,
  asked: HotOperation,
  signal: Leaving,
): Promise<readonly string[]> => {
  try {
    const executable = await compiledFor(context, asked);
    if (!executable) return ['GRAPHQL_VALIDATION_FAILED'];
    if (executable.refused) return executable.refused.map(codeOf);
    if (!executable.run || executable.operation.operation !== OperationTypeNode.QUERY) return [];
    const variables = JSON.parse(asked.sample ?? '{}') as Variables;
    if (variableErrors(context, executable.operation, variables).length > 0)
      return asked.sample === undefined ? [] : ['BAD_USER_INPUT'];
    const { errors } = await runFor(executable, executable.run, variables, { signal, isTrial: true });
    return errors.map(codeOf);
  } catch (error) {
    return [codeOf(error)];
  }
};
