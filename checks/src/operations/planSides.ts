import type { PlanOnSide, RuleContext } from '../rule.js';
import type { OpenSide } from '../sides/openSide.js';
import type { AnalysedOperation } from './analyse.js';
import { planOperations } from './planOperations.js';
import { samePlans } from './samePlans.js';

const keyOf = ({ document, name }: Parameters<PlanOnSide>[0]): string => JSON.stringify([name, document]);

const planOn = (opened: OpenSide | undefined): PlanOnSide | undefined =>
  opened?.planner && planOperations(opened.planner);

/** Operations of which it is known that both sides plan them alike. */
const plannedAlike = (
  { side: before }: OpenSide,
  { side: after }: OpenSide,
  operations: readonly AnalysedOperation[],
): ReadonlySet<string> => {
  if (before.supergraph === undefined || after.supergraph === undefined) return new Set();
  const isSame = samePlans(before.supergraph, after.supergraph);
  const alike = operations.filter(({ used, invalidAfter }) => used && invalidAfter === undefined && isSame(used));
  return new Set(alike.map(({ operation }) => keyOf(operation)));
};

/**
 * Plans operations on both sides, and begins with all that are valid: the answers are there when rules ask for them. What
 * differs in nothing that a plan depends on is planned on the side after alone.
 */
export const planSides = (
  before: OpenSide | undefined,
  after: OpenSide,
  operations: readonly AnalysedOperation[],
): RuleContext['plan'] => {
  const onAfter = planOn(after);
  const ahead = (plan: PlanOnSide | undefined, isValid: (operation: AnalysedOperation) => boolean): void => {
    for (const operation of operations) if (isValid(operation)) void plan?.(operation.operation);
  };
  ahead(onAfter, ({ invalidAfter }) => invalidAfter === undefined);
  if (!before || before.planner === after.planner) return { before: before && onAfter, after: onAfter };
  const own = planOn(before);
  const alike = plannedAlike(before, after, operations);
  const onBefore: PlanOnSide | undefined =
    own && ((operation) => (onAfter && alike.has(keyOf(operation)) ? onAfter(operation) : own(operation)));
  ahead(onBefore, ({ invalidBefore }) => invalidBefore === undefined);
  return { before: onBefore, after: onAfter };
};
