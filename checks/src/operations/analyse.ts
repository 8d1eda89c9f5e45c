import { GraphQLError, parse, separateOperations, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { setImmediate } from 'node:timers/promises';
import type { OperationInUse } from './operationInUse.js';
import { usedCoordinates, type Used } from './usedCoordinates.js';

/** An operation and what both sides say of it. */
export type AnalysedOperation = {
  readonly operation: OperationInUse;
  /** Why the schema before does not allow it; undefined where it does, or there is none. */
  readonly invalidBefore: string | undefined;
  /** Why the schema after does not allow it; undefined where it does, or there is none. */
  readonly invalidAfter: string | undefined;
  /** What it uses of the schema before; undefined where that is not known. */
  readonly used: Used | undefined;
};

/** The schemas that clients see on both sides; undefined for a side that there is not, or that does not compose. */
export type ApiSchemas = { readonly before: GraphQLSchema | undefined; readonly after: GraphQLSchema | undefined };

type Analysis = Omit<AnalysedOperation, 'operation'>;

const maximumTokens = 20_000;

/** The operation of that name alone, with the fragments that it uses. */
const documentOf = ({ document, name }: OperationInUse): DocumentNode => {
  const parsed = parse(document, { maxTokens: maximumTokens });
  return separateOperations(parsed)[name ?? ''] ?? parsed;
};

const problemOf = (schema: GraphQLSchema | undefined, document: DocumentNode): string | undefined => {
  const [problem] = schema ? validate(schema, document, undefined, { maxErrors: 1 }) : [];
  if (!problem) return undefined;
  const line = problem.locations?.[0]?.line;
  return line === undefined ? problem.message : `line ${line}: ${problem.message}`;
};

const analyseOne = ({ before, after }: ApiSchemas, operation: OperationInUse): Analysis => {
  try {
    const document = documentOf(operation);
    const invalidAfter = problemOf(after, document);
    // What both allow, and most is that, is looked at once.
    const invalidBefore = before === after ? invalidAfter : problemOf(before, document);
    const used = before && invalidBefore === undefined ? usedCoordinates(before, document) : undefined;
    return { invalidBefore, invalidAfter, used };
  } catch (error) {
    // The parser calls itself for whatever is nested.
    const message = error instanceof GraphQLError ? error.message : 'It is nested too deep to be read.';
    return { invalidBefore: before && message, invalidAfter: message, used: undefined };
  }
};

/** Others have a turn after each so many operations. */
const atOnce = 50;

/** Validates operations on both schemas and collects what they use; what several clients ask is looked at once. */
export const analyseOperations = async (
  schemas: ApiSchemas,
  operations: readonly OperationInUse[],
  onProgress: (done: number) => void,
): Promise<readonly AnalysedOperation[]> => {
  const known = new Map<string, Analysis>();
  const analysed: AnalysedOperation[] = [];
  for (const operation of operations) {
    const key = JSON.stringify([operation.name, operation.document]);
    let analysis = known.get(key);
    if (!analysis) known.set(key, (analysis = analyseOne(schemas, operation)));
    analysed.push({ operation, ...analysis });
    if (analysed.length % atOnce !== 0) continue;
    onProgress(analysed.length);
    await setImmediate();
  }
  return analysed;
};
