import { openDatabase, type Database } from '@tripgraph/kit/database';
import type { Statement } from '@tripgraph/kit/statement';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { inject } from 'vitest';
import { plannerSettings, transactionSettings } from '../app.js';
import { migrateActivities } from '../migrate.js';

/** An empty shard of its own on the server of the test run; says where its database is. */
export const createShard = async (): Promise<string> => {
  const url = await createTestDatabase(inject('postgresUrl'));
  await migrateActivities(url);
  return url;
};

/** A pool as the subgraph has one. */
export const openShard = (url: string, onStatement?: (statement: Statement<unknown>) => void): Database =>
  openDatabase({
    url,
    maxConnections: 4,
    acquireTimeoutMs: 5_000,
    statementTimeoutMs: 60_000,
    settings: plannerSettings,
    transactionSettings,
    ...(onStatement && { onStatement }),
  });

/** A statement written where it is used. */
export const sql = <Row>(text: string, ...values: readonly unknown[]): Statement<Row> => ({ name: '', text, values });
