import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { inTransaction } from '@tripgraph/kit/transaction';
import type { Article } from '../article/article.js';
import { startArticlesSubgraph } from '../app.js';
import { migrateArticles } from '../migrate.js';
import { articleSink } from '../sync/articleSink.js';

export type Answer<Data> = {
  readonly data: Data;
  readonly errors?: ReadonlyArray<{
    readonly message: string;
    readonly path?: ReadonlyArray<string | number>;
    readonly extensions: { readonly code: string };
  }>;
  /** Names of the SQL statements that it took, in the order they were sent. */
  readonly statements: readonly string[];
};

export type ServedArticles = {
  readonly databaseUrl: string;
  readonly url: string;
  readonly write: (articles: readonly Article[]) => Promise<void>;
  readonly ask: <Data>(query: string, variables?: object) => Promise<Answer<Data>>;
  readonly close: () => Promise<void>;
};

/** Writes articles as a sync does. */
export const writeArticlesTo = (databaseUrl: string, articles: readonly Article[]): Promise<void> =>
  inTransaction(databaseUrl, (transaction) =>
    articleSink.upsert(
      transaction,
      articles.map((item) => ({ key: item.id, item })),
    ),
  );

/** The real subgraph on a port and a database of its own. One operation at a time. */
export const serveArticles = async (serverUrl: string): Promise<ServedArticles> => {
  const statements: string[] = [];
  const databaseUrl = await createTestDatabase(serverUrl);
  await migrateArticles(databaseUrl);
  const { url, close } = await startArticlesSubgraph({
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    maxConnections: 4,
    acquireTimeoutMs: 10_000,
    statementTimeoutMs: 10_000,
    logLevel: 'silent',
    onStatement: ({ name }) => statements.push(name),
  });
  return {
    databaseUrl,
    url,
    close,
    write: (articles) => writeArticlesTo(databaseUrl, articles),
    ask: async <Data>(query: string, variables: object = {}) => {
      statements.length = 0;
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      return { ...((await response.json()) as Answer<Data>), statements: [...statements] };
    },
  };
};
