import type { Statement } from '@tripgraph/kit/statement';
import { startActivitiesSubgraph } from '../app.js';
import { loadCatalogue } from '../load/loadCatalogue.js';
import type { ActivityRecord, SupplierRecord } from '../load/records.js';
import { createShard } from './shard.js';

export type RunningShard = {
  readonly url: string;
  readonly databaseUrl: string;
  /** Names of the statements sent since the last call. */
  readonly statements: () => readonly string[];
  readonly close: () => Promise<void>;
};

/** A shard with this catalogue, served on a free port. */
export const startShard = async (
  suppliers: readonly SupplierRecord[],
  activities: readonly ActivityRecord[],
): Promise<RunningShard> => {
  const databaseUrl = await createShard();
  await loadCatalogue(databaseUrl, { suppliers, activities });
  const sent: string[] = [];
  const running = await startActivitiesSubgraph({
    name: 'activities-test',
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    maxConnections: 4,
    acquireTimeoutMs: 5_000,
    statementTimeoutMs: 30_000,
    logLevel: 'silent',
    onStatement: (statement: Statement<unknown>) => sent.push(statement.name.replace(/_[0-9a-f]{12}$/, '')),
  });
  return { url: running.url, databaseUrl, statements: () => sent.splice(0), close: running.close };
};
