import type { SubgraphSettings } from '@tripgraph/kit/config';
import { openDatabase } from '@tripgraph/kit/database';
import { deadlineOf } from '@tripgraph/kit/deadline';
import { serveSubgraph, type RunningSubgraph } from '@tripgraph/kit/serve';
import type { Statement } from '@tripgraph/kit/statement';
import { readFile } from 'node:fs/promises';
import { createContext } from './context.js';
import { resolvers } from './resolvers/resolvers.js';
import { readiness } from './sql/readiness.js';
import { sessionSettings } from './sql/settings.js';

export type ArticlesOptions = SubgraphSettings & {
  /** Told of each statement as it is sent. */
  readonly onStatement?: (statement: Statement<unknown>) => void;
};

/** Serves the articles over a migrated database. It is ready when the database answers, be it with none. */
export const startArticlesSubgraph = async (options: ArticlesOptions): Promise<RunningSubgraph> => {
  const schema = await readFile(new URL('../schema.graphql', import.meta.url), 'utf8');
  const database = openDatabase({
    url: options.databaseUrl,
    maxConnections: options.maxConnections,
    acquireTimeoutMs: options.acquireTimeoutMs,
    statementTimeoutMs: options.statementTimeoutMs,
    settings: sessionSettings,
    ...(options.onStatement && { onStatement: options.onStatement }),
  });
  try {
    const running = await serveSubgraph({
      name: 'articles',
      host: options.host,
      port: options.port,
      schema,
      resolvers,
      createContext: (request) => createContext(database.within(deadlineOf(request))),
      checkReady: async () => void (await database.query(readiness())),
      logLevel: options.logLevel,
      trust: options.trust,
    });
    const close = async (): Promise<void> => {
      await running.close();
      await database.close();
    };
    return { ...running, close };
  } catch (error) {
    await database.close();
    throw error;
  }
};
