import { createHash } from 'node:crypto';
import { getOperationAST, parse, print, separateOperations, type GraphQLSchema } from 'graphql';
import type { RunOperation } from './counter.js';
import { withoutValues } from './withoutValues.js';

/** An operation as it is written down. */
export type UsedOperation = {
  /** SHA-256 of `document`, in hexadecimal. */
  readonly hash: string;
  readonly name: string | undefined;
  /** The operation and its fragments, printed as graphql-js does, without the values that a client wrote. */
  readonly document: string;
};

/** Longer documents are not written down. */
export const maximumDocumentCharacters = 65_536;

/** Undefined when it is too long, or cannot be read. */
export const usedOperation = (
  { source, operationName }: RunOperation,
  schema: GraphQLSchema,
): UsedOperation | undefined => {
  try {
    const whole = parse(source, { noLocation: true });
    const operation = getOperationAST(whole, operationName);
    const one = operation && separateOperations(whole)[operation.name?.value ?? ''];
    if (!one) return undefined;
    const document = print(withoutValues(one, schema));
    if (document.length > maximumDocumentCharacters) return undefined;
    const hash = createHash('sha256').update(document).digest('hex');
    return { hash, name: operation.name?.value, document };
  } catch {
    // It was run, so it could be read: what is left is that it is nested deeper than these functions may call themselves.
    return undefined;
  }
};

/** The same, each operation once as long as it is kept: a large one takes tens of milliseconds. */
export const usedOperations = (
  schema: () => GraphQLSchema,
): ((operation: RunOperation) => UsedOperation | undefined) => {
  const known = new WeakMap<RunOperation, UsedOperation | 'none'>();
  return (operation) => {
    let used = known.get(operation);
    if (used === undefined) known.set(operation, (used = usedOperation(operation, schema()) ?? 'none'));
    return used === 'none' ? undefined : used;
  };
};
