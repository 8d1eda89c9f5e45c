import { GraphQLError, parse, specifiedRules, validate, type GraphQLSchema, type ValidationRule } from 'graphql';
import { inSlices } from './inSlices.js';
import { shownId, type PersistedOperation } from './manifest.js';

/** What operations are checked against beside a schema. */
export type Checks = {
  /** What documents must keep to beside GraphQL's own rules. */
  readonly rules: readonly ValidationRule[];
  /** Names, numbers and signs of a document. */
  readonly maxTokens: number;
};

/** So many problems are told of; of the others only how many there are. */
const toldProblems = 5;

const problemIn = (schema: GraphQLSchema, { rules, maxTokens }: Checks, body: string): GraphQLError | undefined => {
  try {
    const document = parse(body, { maxTokens });
    return validate(schema, document, [...rules, ...specifiedRules], { maxErrors: 1 })[0];
  } catch (error) {
    // The parser calls itself for whatever is nested.
    return error instanceof GraphQLError ? error : new GraphQLError('It is nested too deep to be read.');
  }
};

const told = ({ id }: PersistedOperation, { message, locations }: GraphQLError): string => {
  const line = locations?.[0]?.line;
  return `  ${shownId(id)}${line === undefined ? '' : `, line ${line}`}: ${message}`;
};

/**
 * Checks operations as free documents are, and says of the first few that the schema or a limit does not allow what is
 * wrong, with id and line; nothing when all may be asked.
 */
export const checkOperations = async (
  schema: GraphQLSchema,
  operations: readonly PersistedOperation[],
  checks: Checks,
): Promise<readonly string[]> => {
  const problems: string[] = [];
  let wrong = 0;
  await inSlices(operations, (operation) => {
    const problem = problemIn(schema, checks, operation.body);
    if (!problem) return;
    wrong += 1;
    if (wrong <= toldProblems) problems.push(told(operation, problem));
  });
  return wrong > toldProblems ? [...problems, `  and ${wrong - toldProblems} more`] : problems;
};
