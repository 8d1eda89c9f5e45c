import type { QueryPlan } from '@apollo/query-planner';
import type { Finding } from '../finding.js';
import { affectedOf, titleOf } from '../operations/affected.js';
import type { OperationInUse } from '../operations/operationInUse.js';
import { findingOf } from '../ruleText.js';
import { measurePlan, reaches, type PlanMeasure, type RulesOf } from './measurePlan.js';
import { planRules } from './planRules.js';

/** One operation of a document. */
export type OperationToPlan = Pick<OperationInUse, 'document' | 'name'>;

/** What a supergraph does with operations. */
export type PlanningSide = {
  /** Undefined where it cannot be planned: that is told elsewhere. */
  readonly plan: (operation: OperationToPlan) => Promise<QueryPlan | undefined>;
  readonly rulesOf: RulesOf;
  /** What an operation that was planned costs with its variables' defaults; undefined where that depends on what is missing. */
  readonly costOf: (operation: OperationToPlan) => number | undefined;
};

/** What a client may spend on one request. */
export type MaxCostOf = (client: string) => number;

/** An operation whose cost has grown by less than this part is not told of. */
const notableGrowth = 0.1;

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

const growthText = (old: PlanMeasure, fresh: PlanMeasure): string | undefined => {
  const steps = `${counted(fresh.steps, 'step', 'steps')} one after the other (${old.steps} before)`;
  const parts = [
    ...(fresh.fetches > old.fetches ? [`${counted(fresh.fetches, 'fetch', 'fetches')} (${old.fetches} before)`] : []),
    ...(fresh.steps > old.steps ? [steps] : []),
    ...(reaches.indexOf(fresh.reach) > reaches.indexOf(old.reach)
      ? [`${fresh.reach} of the shards (${old.reach} before)`]
      : []),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
};

const about = (operation: OperationInUse) => ({
  told: `${titleOf(operation)} of ${operation.client}`,
  found: { coordinate: `${operation.client}/${titleOf(operation)}`, affected: [affectedOf(operation, undefined)] },
});

const growthFindings = (operation: OperationInUse, old: PlanMeasure, fresh: PlanMeasure): readonly Finding[] => {
  const growth = growthText(old, fresh);
  if (growth === undefined) return [];
  const { told, found } = about(operation);
  return [findingOf(planRules, 'plan-grew', { ...found, message: `${told} takes ${growth}.` })];
};

const costFindings = (
  operation: OperationInUse,
  old: number | undefined,
  fresh: number | undefined,
  limit: number,
): readonly Finding[] => {
  if (fresh === undefined) return [];
  const { told, found } = about(operation);
  const costs = `${told} costs ${fresh}${old === undefined ? '' : ` (${old} before)`}`;
  if (fresh > limit && !(old !== undefined && old > limit))
    return [findingOf(planRules, 'cost-over-limit', { ...found, message: `${costs}, and may cost ${limit}.` })];
  if (old === undefined || fresh <= old * (1 + notableGrowth)) return [];
  return [findingOf(planRules, 'cost-grew', { ...found, message: `${costs}.` })];
};

const findingsFor = async (
  operation: OperationInUse,
  before: PlanningSide | undefined,
  after: PlanningSide,
  maxCostOf: MaxCostOf,
): Promise<readonly Finding[]> => {
  const [old, fresh] = await Promise.all([before?.plan(operation), after.plan(operation)]);
  if (!fresh) return [];
  const [oldCost, cost] = [old && before?.costOf(operation), after.costOf(operation)];
  return [
    ...(before && old
      ? growthFindings(operation, measurePlan(old, before.rulesOf), measurePlan(fresh, after.rulesOf))
      : []),
    ...costFindings(operation, oldCost, cost, maxCostOf(operation.client)),
  ];
};

/**
 * Operations that take more to be answered than before, cost more, or cost more than their clients may spend. Without a side
 * before only the limits are looked at.
 */
export const planFindings = async (
  operations: readonly OperationInUse[],
  before: PlanningSide | undefined,
  after: PlanningSide,
  maxCostOf: MaxCostOf,
): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const operation of operations) findings.push(...(await findingsFor(operation, before, after, maxCostOf)));
  return findings;
};
