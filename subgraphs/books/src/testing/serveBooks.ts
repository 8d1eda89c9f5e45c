import { databasesFor, runOn } from '@tripgraph/kit/testing/sync/syncUnderTest';
import type { SimulatedOnix } from '@tripgraph/simulators/onix/onix';
import { startBooksSubgraph } from '../app.js';
import { booksUnderTest, filesOf } from './booksUnderTest.js';

export type Answer<Data> = {
  readonly data: Data;
  readonly errors?: ReadonlyArray<{ readonly message: string; readonly extensions: { readonly code: string } }>;
  /** The names of the SQL statements that it took. */
  readonly statements: readonly string[];
  readonly cacheControl: string | null;
};

export type ServedBooks = {
  readonly databaseUrl: string;
  readonly url: string;
  /** Sends one operation at a time. */
  readonly ask: <Data = Record<string, unknown>>(query: string, variables?: object) => Promise<Answer<Data>>;
  readonly close: () => Promise<void>;
};

/** The day on which prices are asked for. */
export const today = new Date('2026-11-30T12:00:00Z');

/** The real subgraph over the books of a feed, on a port and a database of its own. */
export const serveBooks = async (serverUrl: string, feed: SimulatedOnix): Promise<ServedBooks> => {
  const sync = await booksUnderTest(serverUrl, filesOf(feed), 100);
  const databaseUrl = await (await databasesFor(sync))();
  await runOn(databaseUrl, sync);
  return serveDatabase(databaseUrl);
};

/** The subgraph over books that are there. */
export const serveDatabase = async (databaseUrl: string): Promise<ServedBooks> => {
  const statements: string[] = [];
  const running = await startBooksSubgraph({
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    maxConnections: 4,
    acquireTimeoutMs: 10_000,
    statementTimeoutMs: 10_000,
    logLevel: 'silent',
    onStatement: ({ name }) => statements.push(name),
    now: () => today,
  });
  const ask: ServedBooks['ask'] = async <Data>(query: string, variables: object = {}) => {
    statements.length = 0;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(running.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const answer = (await response.json()) as Answer<Data>;
    return { ...answer, statements: [...statements], cacheControl: response.headers.get('cache-control') };
  };
  return { databaseUrl, url: running.url, ask, close: running.close };
};
