import type { SubgraphSettings } from '../config.js';
import type { RunningSubgraph } from '../serve.js';
import type { Statement } from '../statement.js';

export type Answer<Data> = {
  readonly data: Data;
  readonly errors?: ReadonlyArray<{
    readonly message: string;
    readonly path?: ReadonlyArray<string | number>;
    readonly extensions: { readonly code: string };
  }>;
  /** The names of the SQL statements that it took, in the order in which they were sent. */
  readonly statements: readonly string[];
  readonly cacheControl: string | null;
};

/** A subgraph that a test asks, on a port of its own. */
export type AskedSubgraph = {
  readonly databaseUrl: string;
  readonly url: string;
  /** Sends one operation at a time: the next one's statements would be told with it. */
  readonly ask: <Data = Readonly<Record<string, unknown>>>(query: string, variables?: object) => Promise<Answer<Data>>;
  readonly close: () => Promise<void>;
};

type StartOptions = SubgraphSettings & { readonly onStatement: (statement: Statement<unknown>) => void };

/** Starts a subgraph over a database that is migrated. */
export const serveAsked = async (
  databaseUrl: string,
  start: (options: StartOptions) => Promise<RunningSubgraph>,
): Promise<AskedSubgraph> => {
  const statements: string[] = [];
  const { url, close } = await start({
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    maxConnections: 4,
    acquireTimeoutMs: 10_000,
    statementTimeoutMs: 10_000,
    logLevel: 'silent',
    onStatement: ({ name }) => statements.push(name),
  });
  const ask: AskedSubgraph['ask'] = async <Data>(query: string, variables: object = {}) => {
    statements.length = 0;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const answer = (await response.json()) as Omit<Answer<Data>, 'statements' | 'cacheControl'>;
    return { ...answer, statements: [...statements], cacheControl: response.headers.get('cache-control') };
  };
  return { databaseUrl, url, ask, close };
};
