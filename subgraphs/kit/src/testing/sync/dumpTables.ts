import pg from 'pg';
import { inTransaction } from '../../transaction.js';

/** What is compared: tables of a subgraph, without columns that differ from run to run, such as when a row was written. */
export type DumpRule = { readonly tables: readonly string[]; readonly ignoredColumns?: readonly string[] | undefined };

/** All rows of each table as JSON text, sorted. `versions`: with the transaction that wrote each, which tells an equal one from an untouched one. */
export const dumpTables = (
  url: string,
  { tables, ignoredColumns = [] }: DumpRule,
  versions = false,
): Promise<Readonly<Record<string, readonly string[]>>> =>
  inTransaction(url, async (transaction) => {
    const dump: Record<string, readonly string[]> = {};
    for (const table of tables) {
      const rows = await transaction.query<{ readonly row: string }>({
        name: 'dump_table',
        text: `
          select concat((to_jsonb(t) - $1::text[])::text, case when $2 then t.xmin::text end) as row
          from ${pg.escapeIdentifier(table)} t
          order by 1`,
        values: [ignoredColumns, versions],
      });
      dump[table] = rows.map(({ row }) => row);
    }
    return dump;
  });

/** What a sync knows: which records were written, with which content, and which are in quarantine. */
export const dumpSync = (url: string): Promise<Readonly<Record<string, readonly string[]>>> =>
  dumpTables(url, {
    tables: ['sync_key', 'sync_quarantine'],
    ignoredColumns: ['run', 'first_seen_at', 'last_seen_at', 'seen', 'retried', 'retried_at'],
  });
