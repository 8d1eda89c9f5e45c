import { Kind, type DocumentNode } from 'graphql';

/** The names of a document's operations, in its order; undefined for one that has none. */
export const operationNames = ({ definitions }: DocumentNode): ReadonlyArray<string | undefined> =>
  definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : []));
