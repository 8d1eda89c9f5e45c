import { startPlacesSubgraph, type PlacesOptions } from '../app.js';
import { placesTestDatabase } from './placesDatabase.js';

export type Answer = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: ReadonlyArray<{
    readonly message: string;
    readonly path?: ReadonlyArray<string | number>;
    readonly extensions: { readonly code: string };
  }>;
};

export type ServedPlaces = {
  readonly databaseUrl: string;
  readonly url: string;
  /** Sends one operation; `statements` are the names of the SQL statements that it took, in the order they were sent. */
  readonly ask: <Data = Record<string, unknown>>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ) => Promise<Omit<Answer, 'data'> & { readonly data: Data; readonly statements: readonly string[] }>;
  readonly close: () => Promise<void>;
};

/** The real subgraph over a database, on a port of its own. One operation at a time. */
export const servePlacesAt = async (
  databaseUrl: string,
  google: PlacesOptions['google'] = null,
): Promise<ServedPlaces> => {
  const statements: string[] = [];
  const running = await startPlacesSubgraph({
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    maxConnections: 4,
    acquireTimeoutMs: 10_000,
    statementTimeoutMs: 10_000,
    logLevel: 'silent',
    google,
    onStatement: ({ name }) => statements.push(name),
  });
  const ask: ServedPlaces['ask'] = async <Data>(query: string, variables = {}) => {
    statements.length = 0;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(running.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const answer = (await response.json()) as Answer;
    return { ...answer, data: answer.data as Data, statements: [...statements] };
  };
  return { databaseUrl, url: running.url, ask, close: running.close };
};

/** The same with all places, in a database of its own. */
export const servePlaces = async (serverUrl: string): Promise<ServedPlaces> =>
  servePlacesAt(await placesTestDatabase(serverUrl));
