import { readFile } from 'node:fs/promises';
import type { BaseContext } from '@apollo/server';
import type { SubgraphSettings } from './config.js';
import { openDatabase, type Database, type RequestDatabase } from './database.js';
import { deadlineOf, type Deadline } from './deadline.js';
import { subgraphMetrics } from './metrics/subgraphMetrics.js';
import type { Settings } from './pooledTransaction.js';
import { readinessOf } from './readiness.js';
import { serveSubgraph, type RunningSubgraph, type SubgraphOptions } from './serve.js';
import type { Statement } from './statement.js';

/** What a subgraph answers with, beside its database. */
export type Answering<Context> = {
  /** Made anew for each request, over a database that asks nothing after the request's deadline. */
  readonly createContext: (database: RequestDatabase, deadline: Deadline) => Context;
  /** Closes what was opened beside the database, before that is closed. */
  readonly close?: () => Promise<void>;
};

export type DatabaseSubgraphOptions<Context extends BaseContext> = SubgraphSettings &
  Pick<SubgraphOptions<Context>, 'name' | 'resolvers'> & {
    /** The file with the schema as published, in GraphQL SDL. */
    readonly schemaFile: URL;
    /** Settings of the server that its statements count on, for every connection. */
    readonly sessionSettings: Settings;
    /** It is ready when the database answers this; else when the database has been migrated. */
    readonly readiness?: Statement<unknown>;
    /** Told of each statement as it is sent. */
    readonly onStatement?: (statement: Statement<unknown>) => void;
    readonly open: (database: Database) => Answering<Context> | Promise<Answering<Context>>;
  };

/** Answers when the database can be reached and has been migrated. */
const isMigrated: Statement<unknown> = {
  name: 'readiness',
  text: 'select true as ready from migration limit 0',
  values: [],
};

const nothingBeside = (): Promise<void> => Promise.resolve();

/**
 * Serves a subgraph that reads from one database, which has been migrated before. Closing lets running requests finish, and then
 * closes the database. Rejects as `serveSubgraph` does, and when what is beside the database cannot be opened; nothing is left
 * open then.
 */
export const serveFromDatabase = async <Context extends BaseContext>(
  options: DatabaseSubgraphOptions<Context>,
): Promise<RunningSubgraph> => {
  const { name, host, port, resolvers, logLevel, trust, otlp, readiness = isMigrated } = options;
  const schema = await readFile(options.schemaFile, 'utf8');
  const metrics = subgraphMetrics(options, name);
  const database = openDatabase({
    url: options.databaseUrl,
    maxConnections: options.maxConnections,
    acquireTimeoutMs: options.acquireTimeoutMs,
    statementTimeoutMs: options.statementTimeoutMs,
    settings: options.sessionSettings,
    watch: metrics?.watchDatabase('requests'),
    ...(options.onStatement && { onStatement: options.onStatement }),
  });
  let closeBeside = nothingBeside;
  const closeAll = (): Promise<void> => closeBeside().finally(database.close);
  try {
    const { createContext, close = nothingBeside } = await options.open(database);
    closeBeside = close;
    const running = await serveSubgraph({
      ...{ name, host, port, schema, resolvers, logLevel, trust, otlp, metrics },
      secretUrls: [options.databaseUrl],
      createContext: (request) => {
        const deadline = deadlineOf(request);
        return createContext(database.within(deadline, request.recording), deadline);
      },
      checkReady: () => readinessOf(database, readiness),
    });
    return { ...running, close: () => running.close().finally(closeAll) };
  } catch (error) {
    await closeAll();
    throw error;
  }
};
