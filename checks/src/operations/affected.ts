import type { Affected } from '../finding.js';
import type { OperationInUse } from './operationInUse.js';

/** What people know an operation by. */
export const titleOf = ({ name, id }: Pick<OperationInUse, 'name' | 'id'>): string =>
  name ?? id ?? 'one without a name';

export const affectedOf = (operation: OperationInUse, field: string | undefined): Affected => ({
  client: operation.client,
  operation: titleOf(operation),
  field,
  count: operation.count,
  lastDay: operation.lastDay,
});

const howOften = ({ count, lastDay }: Affected): string =>
  count === undefined ? '' : ` (${count} times, last on ${lastDay ?? 'an unknown day'})`;

const maximumTold = 3;

/** Who is affected, in words: the first few, and how many more. */
export const tellAffected = (affected: readonly Affected[]): string => {
  const told = affected
    .slice(0, maximumTold)
    .map((one) => `${one.operation} of ${one.client}${howOften(one)}`)
    .join(', ');
  return affected.length > maximumTold ? `${told} and ${affected.length - maximumTold} more` : told;
};
