import { Kind, OperationTypeNode, parse } from 'graphql';
import type { PersistedOperation } from './manifest.js';

/** A document and which of its operations to run. `key` is what whoever runs it knows it by. */
export type Asked = { readonly source: string; readonly operationName: string | undefined; readonly key: string };

export type KeyOf = (asked: Omit<Asked, 'key'>) => string;

/** A document that is known before it is asked for. */
export type KnownDocument = {
  readonly id: string;
  readonly source: string;
  /** The name of the operation that is run for this one; undefined where it has none. */
  readonly nameOf: (operationName: string | undefined) => string | undefined;
  /** The same each time for the same name: what runs it need not look at its text again. */
  readonly asked: (operationName: string | undefined) => Asked;
  readonly isMutation: (operationName: string | undefined) => boolean;
};

/** Knows a document that has been checked. Names that none of its operations has are not kept. */
export const knownDocument = (
  { id, body }: Pick<PersistedOperation, 'id' | 'body'>,
  keyOf: KeyOf,
  maxTokens: number,
): KnownDocument => {
  const kinds = new Map<string | undefined, OperationTypeNode>();
  for (const definition of parse(body, { noLocation: true, maxTokens }).definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) kinds.set(definition.name?.value, definition.operation);
  const [[onlyName, only] = []] = kinds.size === 1 ? kinds : [];
  const askedAs = (operationName: string | undefined): Asked => {
    const asked = { source: body, operationName };
    return { ...asked, key: keyOf(asked) };
  };
  const asked = new Map([undefined, ...kinds.keys()].map((name) => [name, askedAs(name)]));
  return {
    id,
    source: body,
    nameOf: (operationName = onlyName) => (kinds.has(operationName) ? operationName : undefined),
    asked: (operationName) => asked.get(operationName) ?? askedAs(operationName),
    isMutation: (operationName) =>
      (operationName === undefined ? only : kinds.get(operationName)) === OperationTypeNode.MUTATION,
  };
};
