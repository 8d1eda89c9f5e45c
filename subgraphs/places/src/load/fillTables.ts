import type { Rows, Transaction } from '@tripgraph/kit/transaction';
import { secondaryIndexes } from '../sql/secondaryIndexes.js';

export type TableToFill = { readonly table: string; readonly columns: readonly string[]; readonly rows: Rows };

/** Told what is being done: rows of a table that were copied so far, or "indexes" with the number of those made. */
export type LoadProgress = (step: string, count: number) => void;

/**
 * Replaces what the tables hold. Their indexes are taken away before and made again after, since that takes a fraction
 * of the time; readers wait until the transaction ends. Returns the number of rows of each table.
 */
export const fillTables = async (
  transaction: Transaction,
  tables: readonly TableToFill[],
  onProgress: LoadProgress,
): Promise<ReadonlyMap<string, number>> => {
  const names = tables.map(({ table }) => table);
  const indexes = await transaction.query(secondaryIndexes(names));
  await transaction.define("set local maintenance_work_mem = '256MB'");
  await transaction.define(`truncate ${names.join(', ')}`);
  for (const { name } of indexes) await transaction.define(`drop index ${name}`);
  const counts = new Map<string, number>();
  for (const { table, columns, rows } of tables) {
    const note = (count: number): void => onProgress(table, count);
    counts.set(table, await transaction.copy(table, columns, rows, note));
  }
  for (const [made, { definition }] of indexes.entries()) {
    await transaction.define(definition);
    onProgress('indexes', made + 1);
  }
  await transaction.define(`analyze ${names.join(', ')}`);
  return counts;
};
