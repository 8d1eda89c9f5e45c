import { migrateSync } from '../../sync/migrateSync.js';
import type { SyncOptions } from '../../sync/options.js';
import type { SyncReport } from '../../sync/report.js';
import { runSync } from '../../sync/runSync.js';
import type { Sink, Source } from '../../sync/source.js';
import { createTestDatabase } from '../database.js';
import { dumpSync, dumpTables, type DumpRule } from './dumpTables.js';

/** A source and its sink, as their owner's tests hand them to the harness. */
export type SyncUnderTest<Item> = DumpRule & {
  /** The PostgreSQL of the test run: `inject('postgresUrl')`. */
  readonly serverUrl: string;
  /** Makes the subgraph's own tables in an empty database. */
  readonly migrate: (url: string) => Promise<void>;
  /** The source, over the same records each time; in batches that are small enough for there to be several. */
  readonly openSource: () => Source<Item>;
  readonly sink: Sink<Item>;
};

/** Makes databases with all tables in them, each its own: the first one is copied. */
export const databasesFor = async ({ serverUrl, migrate }: Pick<SyncUnderTest<never>, 'serverUrl' | 'migrate'>) => {
  const template = await createTestDatabase(serverUrl);
  await migrate(template);
  await migrateSync(template);
  return (): Promise<string> => createTestDatabase(serverUrl, new URL(template).pathname.slice(1));
};

/** How long the server may take to notice that a killed run is gone. */
export const lockWaitMs = 30_000;

export const runOn = <Item>(
  databaseUrl: string,
  { openSource, sink }: Pick<SyncUnderTest<Item>, 'openSource' | 'sink'>,
  options: Partial<SyncOptions<Item>> = {},
): Promise<SyncReport> => runSync({ databaseUrl, source: openSource(), sink, lockWaitMs, ...options });

/** All that must be the same after any way to it: the subgraph's rows, and what the sync knows. */
export const dumpOf = async (url: string, rule: DumpRule): Promise<Readonly<Record<string, readonly string[]>>> => ({
  ...(await dumpTables(url, rule)),
  ...(await dumpSync(url)),
});
