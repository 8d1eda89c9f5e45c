import type { Affected, Finding } from './finding.js';
import type { OperationInUse } from './operations/operationInUse.js';
import type { Planned } from './operations/planOperations.js';
import type { Side } from './side.js';
import type { Coordinates } from './sides/coordinates.js';

/** Plans an operation on one side, once however often it is asked for. Never rejects. */
export type PlanOnSide = (operation: Pick<OperationInUse, 'document' | 'name'>) => Promise<Planned>;

/** What rules know beside both sides. */
export type RuleContext = {
  /** Those of which a record was given, without excluded clients and those below the thresholds. */
  readonly operations: readonly OperationInUse[];
  /** Whether records of use were given at all: without them, that nobody uses a field is not known. */
  readonly hasRecords: boolean;
  /** Who uses what a coordinate names on the side before: a type, field, argument, enum value or input field. */
  readonly usesOf: (coordinate: string) => readonly Affected[];
  /** Where coordinates stand in the schemas of each side. */
  readonly places: { readonly before: Coordinates; readonly after: Coordinates };
  /** Undefined for a side that does not compose, or that there is not. */
  readonly plan: { readonly before: PlanOnSide | undefined; readonly after: PlanOnSide | undefined };
  /** As 2026-11-29. */
  readonly today: string;
};

/** Says what a change means, or what is wrong with the schema as it is. `before` is undefined when there is nothing to compare with. */
export type Rule = (
  before: Side | undefined,
  after: Side,
  context: RuleContext,
) => readonly Finding[] | Promise<readonly Finding[]>;
