import { openDatabase } from '@tripgraph/kit/database';
import { deadlineOf } from '@tripgraph/kit/deadline';
import { serveSubgraph, type RunningSubgraph } from '@tripgraph/kit/serve';
import type { Statement } from '@tripgraph/kit/statement';
import { readFile } from 'node:fs/promises';
import type { LodgingsSettings } from './config.js';
import { createContext } from './context.js';
import { openOffers } from './offers/openOffers.js';
import { resolvers } from './resolvers/resolvers.js';
import { readiness } from './sql/readiness.js';
import { sessionSettings } from './sql/settings.js';

export type LodgingsOptions = LodgingsSettings & {
  /** Told of each statement as it is sent. */
  readonly onStatement?: (statement: Statement<unknown>) => void;
};

/** Serves the lodgings over a migrated database. It is ready when the database answers, be it with none. */
export const startLodgingsSubgraph = async (options: LodgingsOptions): Promise<RunningSubgraph> => {
  const schema = await readFile(new URL('../schema.graphql', import.meta.url), 'utf8');
  const database = openDatabase({
    url: options.databaseUrl,
    maxConnections: options.maxConnections,
    acquireTimeoutMs: options.acquireTimeoutMs,
    statementTimeoutMs: options.statementTimeoutMs,
    settings: sessionSettings,
    ...(options.onStatement && { onStatement: options.onStatement }),
  });
  const offers = await openOffers(options, database);
  const closeAll = async (): Promise<void> => {
    await offers.close();
    await database.close();
  };
  try {
    const running = await serveSubgraph({
      name: 'lodgings',
      host: options.host,
      port: options.port,
      schema,
      resolvers,
      createContext: (request) => createContext(database.within(deadlineOf(request)), offers),
      checkReady: async () => void (await database.query(readiness())),
      logLevel: options.logLevel,
      trust: options.trust,
    });
    const close = async (): Promise<void> => {
      await running.close();
      await closeAll();
    };
    return { ...running, close };
  } catch (error) {
    await closeAll();
    throw error;
  }
};
