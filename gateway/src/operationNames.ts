import { octoName } from './octo/operationTexts.js';
import type { Operations } from './openOperations.js';
import type { KnownDocument } from './operations/knownDocument.js';
import type { RunOperation, User } from './usage/counter.js';

/** An id is as long as somebody liked. */
const labelCharacters = 80;

export type OperationNames = {
  /** By which an operation is persisted for a client; undefined where it is not. */
  readonly idOf: (user: User, operation: RunOperation) => string | undefined;
  /** The name of one that is persisted for a client, or is one of OCTO's; undefined for all others. */
  readonly labelOf: (user: User, operation: RunOperation) => string | undefined;
};

/** What operations are called that are known before they are asked for: no name is one that a request brought. */
export const operationNames = (
  { listOf }: Pick<Operations, 'listOf'>,
  manifestOf: (user: User) => string | undefined,
): OperationNames => {
  const knownTo = (user: User, { source }: RunOperation): KnownDocument | undefined =>
    listOf({ manifest: manifestOf(user) })?.byBody(source);
  return {
    idOf: (user, operation) => knownTo(user, operation)?.id,
    labelOf: (user, operation) => {
      const known = knownTo(user, operation);
      if (!known) return octoName(operation.source);
      return known.nameOf(operation.operationName) ?? known.id.slice(0, labelCharacters);
    },
  };
};
