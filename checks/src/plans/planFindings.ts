import type { QueryPlan } from '@apollo/query-planner';
import type { Affected, Finding } from '../finding.js';
import { findingOf } from '../ruleText.js';
import { measurePlan, reaches, type PlanMeasure, type RulesOf } from './measurePlan.js';
import { planRules } from './planRules.js';

/** An operation in use and who asks for it. */
export type OperationToPlan = {
  readonly document: string;
  /** Undefined where the document has one operation alone, without a name. */
  readonly name: string | undefined;
  /** What it is called in reports: its name, or its id. */
  readonly title: string;
  readonly clients: readonly Affected[];
};

/** What a supergraph does with operations. */
export type PlanningSide = {
  /** Undefined where it cannot be planned: that is told elsewhere. */
  readonly plan: (operation: OperationToPlan) => Promise<QueryPlan | undefined>;
  readonly rulesOf: RulesOf;
  /** What it costs with its variables' defaults; undefined where that depends on what is missing. */
  readonly costOf: (operation: OperationToPlan) => number | undefined;
};

/** What a client may spend on one request. */
export type MaxCostOf = (client: string) => number;

/** An operation that costs less than this part more is not told of. */
const notableGrowth = 0.1;

const counted = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : word === 'fetch' ? 'es' : 's'}`;

const growthText = (old: PlanMeasure, fresh: PlanMeasure): string | undefined => {
  const parts = [
    ...(fresh.fetches > old.fetches ? [`${counted(fresh.fetches, 'fetch')} (${old.fetches} before)`] : []),
    ...(fresh.steps > old.steps ? [`${counted(fresh.steps, 'step')} one after the other (${old.steps} before)`] : []),
    ...(reaches.indexOf(fresh.reach) > reaches.indexOf(old.reach)
      ? [`${fresh.reach} of the shards (${old.reach} before)`]
      : []),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
};

const planFinding = async (
  operation: OperationToPlan,
  before: PlanningSide,
  after: PlanningSide,
): Promise<readonly Finding[]> => {
  const [old, fresh] = await Promise.all([before.plan(operation), after.plan(operation)]);
  if (!old || !fresh) return [];
  const growth = growthText(measurePlan(old, before.rulesOf), measurePlan(fresh, after.rulesOf));
  if (growth === undefined) return [];
  const { title, clients } = operation;
  return [
    findingOf(planRules, 'plan-grew', { coordinate: title, message: `${title} takes ${growth}.`, affected: clients }),
  ];
};

const costFindings = (
  operation: OperationToPlan,
  before: PlanningSide | undefined,
  after: PlanningSide,
  maxCostOf: MaxCostOf,
): readonly Finding[] => {
  const fresh = after.costOf(operation);
  if (fresh === undefined) return [];
  const old = before?.costOf(operation);
  const { title, clients } = operation;
  const refused = clients.filter(
    ({ client }) => fresh > maxCostOf(client) && !(old !== undefined && old > maxCostOf(client)),
  );
  if (refused.length > 0) {
    const limits = [...new Set(refused.map(({ client }) => `${client} may spend ${maxCostOf(client)}`))];
    const message = `${title} costs ${fresh}${old === undefined ? '' : ` (${old} before)`}; ${limits.join(', ')}.`;
    return [findingOf(planRules, 'cost-over-limit', { coordinate: title, message, affected: refused })];
  }
  if (old === undefined || fresh <= old * (1 + notableGrowth)) return [];
  const message = `${title} costs ${fresh} (${old} before).`;
  return [findingOf(planRules, 'cost-grew', { coordinate: title, message, affected: clients })];
};

/**
 * Operations that take more to be answered than before, cost more, or cost more than their clients may spend. Without a side
 * before only the limits are looked at.
 */
export const planFindings = async (
  operations: readonly OperationToPlan[],
  before: PlanningSide | undefined,
  after: PlanningSide,
  maxCostOf: MaxCostOf,
): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const operation of operations) {
    if (before) findings.push(...(await planFinding(operation, before, after)));
    findings.push(...costFindings(operation, before, after, maxCostOf));
  }
  return findings;
};
