import type { Settings } from '../pooledTransaction.js';
import type { Statement } from '../statement.js';
import { inTransaction } from '../transaction.js';

/** A node of a plan, as EXPLAIN (ANALYZE, FORMAT JSON) prints it, as far as tests look at it; rows are the mean of its loops. */
export type PlanNode = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
};

const withParts = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(withParts)];

/** Runs a statement as a subgraph with these settings of its sessions does, and returns all nodes of the plan that it ran by. */
export const explainPlan = async (
  url: string,
  sessionSettings: Settings,
  { text, values }: Statement<unknown>,
): Promise<readonly PlanNode[]> => {
  const explain: Statement<{ readonly 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }> = {
    name: 'explain',
    text: `explain (analyze, format json) ${text}`,
    values,
  };
  const [row] = await inTransaction(url, async (transaction) => {
    for (const [name, value] of Object.entries(sessionSettings))
      await transaction.define(`set local ${name} = ${value}`);
    return transaction.query(explain);
  });
  return row ? withParts(row['QUERY PLAN'][0].Plan) : [];
};

/** The most rows that one node read, kept or not. */
export const mostRowsRead = (plan: readonly PlanNode[]): number =>
  Math.max(...plan.map((node) => (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)));

/** The tables that were read from one end to the other. */
export const tablesReadWhole = (plan: readonly PlanNode[]): ReadonlyArray<string | undefined> =>
  plan.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']);

/** The indexes that were read. */
export const indexesRead = (plan: readonly PlanNode[]): ReadonlySet<string> =>
  new Set(plan.flatMap((node) => node['Index Name'] ?? []));
