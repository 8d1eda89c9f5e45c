import pg from 'pg';
import { canonicalJson } from '../canonicalJson.js';
import type { Transaction } from '../transaction.js';
import { quarantined } from './quarantined.js';
import type { Sink } from './source.js';
import type { HashedItem } from './sortBatch.js';
import type { QuarantinedRecord } from './sql/quarantineRecords.js';

/** data_exception, integrity_constraint_violation, program_limit_exceeded: the content is to blame, not the statement. */
const contentClasses = /^(22|23|54)/;

/** Whether an error is about what was written, so that other records may go in all the same. */
const isOfContent = (error: unknown): boolean => {
  if (error instanceof pg.DatabaseError) return contentClasses.test(error.code ?? '');
  // Errors of connections and of Node have a code; those that a sink throws about an item have none.
  return error instanceof Error && !('code' in error);
};

const savepoint = 'sync_items';

const tryAll = async <Item>(
  transaction: Transaction,
  sink: Sink<Item>,
  items: ReadonlyArray<HashedItem<Item>>,
): Promise<Error | null> => {
  await transaction.define(`savepoint ${savepoint}`);
  try {
    await sink.upsert(transaction, items);
    // What would be refused at the commit is refused here, where it can be told whose fault it is.
    await transaction.define(`set constraints all immediate; release savepoint ${savepoint}`);
    return null;
  } catch (error) {
    if (!isOfContent(error)) throw error;
    await transaction.define(`rollback to savepoint ${savepoint}; release savepoint ${savepoint}`);
    return error as Error;
  }
};

/**
 * Writes all items that can be written. When they do not go in together they are tried in halves, so that what is refused is
 * known record by record; that is handed to `refuse`. Rejects with what is no item's fault, such as a broken connection.
 */
export const upsertApart = async <Item>(
  transaction: Transaction,
  sink: Sink<Item>,
  items: ReadonlyArray<HashedItem<Item>>,
  refuse: (record: QuarantinedRecord) => void,
): Promise<void> => {
  const [first] = items;
  if (!first) return;
  const error = await tryAll(transaction, sink, items);
  if (error === null) return;
  if (items.length === 1) {
    refuse(quarantined(first.key, `it could not be written: ${error.message}`, canonicalJson(first.item)));
    return;
  }
  const middle = Math.ceil(items.length / 2);
  await upsertApart(transaction, sink, items.slice(0, middle), refuse);
  await upsertApart(transaction, sink, items.slice(middle), refuse);
};
