import assert from 'node:assert/strict';
import { withConnectionCut } from './cutConnection.js';
import { dumpTables } from './dumpTables.js';
import { randomPoints } from './randomPoints.js';
import { databasesFor, dumpOf, runOn, type SyncUnderTest } from './syncUnderTest.js';

export type InterruptedRuns<Item> = SyncUnderTest<Item> & {
  readonly seed?: number | undefined;
  /** How many runs are cut off; 10 is the default. */
  readonly points?: number | undefined;
  /** What happens on each database first: a full run, where what is cut off is to be a delta. */
  readonly before?: ((databaseUrl: string) => Promise<unknown>) | undefined;
};

const defaultPoints = 10;

/**
 * Asserts that runs that are cut off at random points – between any two statements, before a commit and after it – and gone
 * on with come to the same rows as one that is not; and, where they are full ones, that a further one then writes nothing, not one row of any table.
 */
export const interruptedRunsEqualUndisturbed = async <Item>(test: InterruptedRuns<Item>): Promise<void> => {
  const createDatabase = await databasesFor(test);
  const prepareDatabase = async (): Promise<string> => {
    const database = await createDatabase();
    await test.before?.(database);
    return database;
  };
  const undisturbed = await prepareDatabase();
  const { sent } = await withConnectionCut(undisturbed, 0, (url) => runOn(url, test));
  const expected = await dumpOf(undisturbed, test);
  assert.ok(expected['sync_key'] && expected['sync_key'].length > 0, 'the source of a test has to bring something');
  for (const point of randomPoints(test.points ?? defaultPoints, sent - 1, test.seed ?? 1)) {
    const database = await prepareDatabase();
    const { wasCut } = await withConnectionCut(database, point, (url) => runOn(url, test));
    assert.ok(wasCut, `the run was not cut off at point ${point}: it sent less than the one before`);
    const report = await runOn(database, test);
    assert.equal(report.finished, true);
    assert.deepEqual(await dumpOf(database, test), expected, `after a cut at point ${point} of ${sent}`);
  }
  if (!test.before) await secondRunChangesNothing(undisturbed, test);
};

/** Asserts that a full run over the same records writes no row of the tables. */
const secondRunChangesNothing = async <Item>(url: string, test: SyncUnderTest<Item>): Promise<void> => {
  const before = await dumpTables(url, test, true);
  const { upserted, deleted } = await runOn(url, test, { full: true });
  assert.deepEqual({ upserted, deleted }, { upserted: 0, deleted: 0 });
  assert.deepEqual(await dumpTables(url, test, true), before, 'a second run changed rows');
};
