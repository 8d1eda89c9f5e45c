import { inTransaction, type Rows } from './transaction.js';

/**
 * Copies rows into a table in one transaction: all of them or none. `rows` may be endless in length but not in time: they
 * are read as the server takes them. Values are written as `copyLine` says. Returns the number of rows.
 */
export const copyRows = (
  url: string,
  table: string,
  columns: readonly string[],
  rows: Rows,
  onProgress?: (rows: number) => void,
): Promise<number> => inTransaction(url, (transaction) => transaction.copy(table, columns, rows, onProgress));
