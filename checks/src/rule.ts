import type { Affected, Finding } from './finding.js';
import type { OperationInUse } from './operations/operationInUse.js';
import type { Side } from './side.js';

/** What rules know beside both sides. */
export type RuleContext = {
  /** Those of which a record was given, without excluded clients and those below the thresholds. */
  readonly operations: readonly OperationInUse[];
  /** Whether records of use were given at all: without them, that nobody uses a field is not known. */
  readonly hasRecords: boolean;
  /** Who uses what a coordinate names on the side before: a type, field, argument, enum value or input field. */
  readonly usesOf: (coordinate: string) => readonly Affected[];
  /** As 2026-11-29. */
  readonly today: string;
};

/** Says what a change means, or what is wrong with the schema as it is. `before` is undefined when there is nothing to compare with. */
export type Rule = (
  before: Side | undefined,
  after: Side,
  context: RuleContext,
) => readonly Finding[] | Promise<readonly Finding[]>;
