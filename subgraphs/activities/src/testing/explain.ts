import type { Database } from '@tripgraph/kit/database';
import type { Statement } from '@tripgraph/kit/statement';

/** A node of a plan, as EXPLAIN (ANALYZE, FORMAT JSON) prints it; rows are the mean of all loops. */
export type PlanNode = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
};

const withParts = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(withParts)];

/** Runs a statement and returns all nodes of the plan that it ran by. */
export const nodesOf = async (database: Database, statement: Statement<unknown>): Promise<readonly PlanNode[]> => {
  const [row] = await database.query<{ 'QUERY PLAN': ReadonlyArray<{ readonly Plan: PlanNode }> }>({
    name: '',
    text: `explain (analyze, format json) ${statement.text}`,
    values: statement.values,
  });
  return (row?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => withParts(Plan));
};

/** Rows that a node touched, over all its loops, kept or not. */
export const rowsRead = (node: PlanNode): number =>
  (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];

/** Rows that a Sort was given: what its input returned. */
export const rowsSorted = (node: PlanNode): number =>
  (node.Plans ?? []).reduce((rows, input) => rows + input['Actual Rows'] * input['Actual Loops'], 0);
