import { migrateSync } from '@tripgraph/kit/sync/migrateSync';
import { runSync } from '@tripgraph/kit/sync/runSync';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { startToursSubgraph } from '../app.js';
import { migrateTours } from '../migrate.js';
import { departureSink } from '../sync/departureSink.js';
import { scheduleSink } from '../sync/scheduleSink.js';
import { tourSink } from '../sync/tourSink.js';
import { gadventuresSources, smallGAdventures, smallViator, today, viatorSources } from './sources.js';

export type Answer<Data> = {
  readonly data: Data;
  readonly errors?: ReadonlyArray<{
    readonly path?: ReadonlyArray<string | number>;
    readonly extensions: { readonly code: string };
  }>;
  /** The names of the SQL statements that it took, in the order in which they were sent. */
  readonly statements: readonly string[];
};

export type ServedTours = {
  readonly url: string;
  /** Sends one operation at a time. */
  readonly ask: <Data = Readonly<Record<string, unknown>>>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ) => Promise<Answer<Data>>;
  readonly close: () => Promise<void>;
};

/** A database of its own with all tours of a Viator of 60 products and a G Adventures of 12 tours. */
export const filledDatabase = async (serverUrl: string): Promise<string> => {
  const databaseUrl = await createTestDatabase(serverUrl);
  await migrateTours(databaseUrl);
  await migrateSync(databaseUrl);
  const { products, schedules } = viatorSources(smallViator(60), 60);
  const { dossiers, departures } = gadventuresSources(smallGAdventures(12), 96);
  await runSync({ databaseUrl, source: products, sink: tourSink('VIATOR') });
  await runSync({ databaseUrl, source: schedules, sink: scheduleSink });
  await runSync({ databaseUrl, source: dossiers, sink: tourSink('GADVENTURES') });
  await runSync({ databaseUrl, source: departures, sink: departureSink });
  return databaseUrl;
};

/** The real subgraph over a database, on the day on which the simulated sources were made. */
export const serveTours = async (databaseUrl: string): Promise<ServedTours> => {
  const statements: string[] = [];
  const running = await startToursSubgraph({
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    maxConnections: 4,
    acquireTimeoutMs: 10_000,
    statementTimeoutMs: 10_000,
    logLevel: 'silent',
    now: () => new Date(`${today}T12:00:00Z`),
    onStatement: ({ name }) => statements.push(name),
  });
  const ask: ServedTours['ask'] = async <Data>(query: string, variables = {}) => {
    statements.length = 0;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(running.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const answer = (await response.json()) as Omit<Answer<Data>, 'statements'>;
    return { ...answer, statements: [...statements] };
  };
  return { url: running.url, ask, close: running.close };
};
