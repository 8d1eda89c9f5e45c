import assert from 'node:assert/strict';
import type { Source } from '../../sync/source.js';
import { inTransaction } from '../../transaction.js';
import { databasesFor, dumpOf, runOn, type SyncUnderTest } from './syncUnderTest.js';

export type PoisonedRecord<Item> = SyncUnderTest<Item> & {
  /** The same source, where these records are not what they should be. */
  readonly openPoisoned: () => Source<Item>;
  readonly poisonedKeys: readonly string[];
};

const quarantinedKeys = (url: string): Promise<readonly string[]> =>
  inTransaction(url, async (transaction) => {
    const rows = await transaction.query<{ readonly key: string }>({
      name: 'quarantined_keys',
      text: 'select key from sync_quarantine order by key collate "C"',
      values: [],
    });
    return rows.map(({ key }) => key);
  });

/**
 * Asserts that poisoned records are in quarantine and all others are in; that they leave it when they can be read; and that
 * everything is then as if they always could.
 */
export const poisonedRecordsAreQuarantined = async <Item>(test: PoisonedRecord<Item>): Promise<void> => {
  const createDatabase = await databasesFor(test);
  const [clean, poisoned] = [await createDatabase(), await createDatabase()];
  const expected = await runOn(clean, test);
  const report = await runOn(poisoned, { openSource: test.openPoisoned, sink: test.sink });
  assert.deepEqual(
    { finished: report.finished, upserted: report.upserted, quarantined: report.quarantined },
    { finished: true, upserted: expected.upserted - test.poisonedKeys.length, quarantined: test.poisonedKeys.length },
  );
  assert.deepEqual(await quarantinedKeys(poisoned), [...test.poisonedKeys].sort());
  await runOn(poisoned, test, { full: true });
  assert.deepEqual(await dumpOf(poisoned, test), await dumpOf(clean, test));
};
