import { octoName } from './octo/operationTexts.js';
import type { Operations } from './openOperations.js';
import type { OperationList } from './operations/operationList.js';
import type { RunOperation, User } from './usage/counter.js';

/** An id is as long as somebody liked. */
const labelCharacters = 80;

export type OperationNames = {
  /** By which an operation is persisted for a client; undefined where it is not. */
  readonly idOf: (user: User, operation: RunOperation) => string | undefined;
  /** The name of one that is persisted for a client, or is one of OCTO's; undefined for all others. */
  readonly labelOf: (user: User, operation: RunOperation) => string | undefined;
};

/** The name of an operation that is in a list, or is one of OCTO's; undefined for all others. */
export const operationLabel = (
  list: OperationList | undefined,
  { source, operationName }: RunOperation,
): string | undefined => {
  const known = list?.byBody(source);
  if (!known) return octoName(source);
  return known.nameOf(operationName) ?? known.id.slice(0, labelCharacters);
};

/** What operations are called that are known before they are asked for: no name is one that a request brought. */
export const operationNames = (
  { listOf }: Pick<Operations, 'listOf'>,
  manifestOf: (user: User) => string | undefined,
): OperationNames => {
  const listFor = (user: User): OperationList | undefined => listOf({ manifest: manifestOf(user) });
  return {
    idOf: (user, { source }) => listFor(user)?.byBody(source)?.id,
    labelOf: (user, operation) => operationLabel(listFor(user), operation),
  };
};
