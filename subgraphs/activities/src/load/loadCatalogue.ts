import { inTransaction } from '@tripgraph/kit/transaction';
import { supplierColumns, supplierValues } from './columns.js';
import { copyActivities } from './copyActivities.js';
import type { ActivityRecord, Records, SupplierRecord } from './records.js';

export type Catalogue = {
  readonly suppliers: Records<SupplierRecord>;
  readonly activities: Records<ActivityRecord>;
  /** Told the number of activities sent so far. */
  readonly onProgress?: (activities: number) => void;
};

const rowsOf = async function* <Record>(
  records: Records<Record>,
  valuesOf: (record: Record) => readonly unknown[],
): AsyncGenerator<readonly unknown[]> {
  for await (const record of records) yield valuesOf(record);
};

const isEmpty = { name: 'shard_is_empty', text: 'select not exists (select from activity) as empty', values: [] };

/**
 * Adds a catalogue to a shard, in one transaction: all of it or nothing. Suppliers are read to their end before the first
 * activity. An empty shard derives its tables and indexes once at the end and is locked meanwhile; one that has activities
 * is answered from while triggers follow, and its other writers wait. The result is the same. Rejects when an id is there
 * already, and when a time zone is none.
 */
export const loadCatalogue = (
  databaseUrl: string,
  { suppliers, activities, onProgress = () => undefined }: Catalogue,
): Promise<{ readonly suppliers: number; readonly activities: number }> =>
  inTransaction(databaseUrl, async (transaction) => {
    await transaction.define(
      "set local maintenance_work_mem = '256MB'; set local work_mem = '64MB'; set local jit = off",
    );
    // Several batches lock the counts of their places in no order: two writers at once would wait for each other.
    await transaction.define('lock table activity in share row exclusive mode');
    const [shard] = await transaction.query<{ empty: boolean }>(isEmpty);
    if (shard?.empty) await transaction.define('select begin_bulk_load()');
    const counts = {
      suppliers: await transaction.copy('supplier', supplierColumns, rowsOf(suppliers, supplierValues)),
      activities: await copyActivities(transaction, activities, onProgress),
    };
    if (shard?.empty) await transaction.define('select end_bulk_load()');
    return counts;
  });
