import { serveAsked, type AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { inTransaction } from '@tripgraph/kit/transaction';
import type { Article } from '../article/article.js';
import { startArticlesSubgraph } from '../app.js';
import { migrateArticles } from '../migrate.js';
import { articleSink } from '../sync/articleSink.js';

export type ServedArticles = AskedSubgraph & { readonly write: (articles: readonly Article[]) => Promise<void> };

/** Writes articles as a sync does. */
export const writeArticlesTo = (databaseUrl: string, articles: readonly Article[]): Promise<void> =>
  inTransaction(databaseUrl, (transaction) =>
    articleSink.upsert(
      transaction,
      articles.map((item) => ({ key: item.id, item })),
    ),
  );

/** The real subgraph on a port and a database of its own. */
export const serveArticles = async (serverUrl: string): Promise<ServedArticles> => {
  const databaseUrl = await createTestDatabase(serverUrl);
  await migrateArticles(databaseUrl);
  const asked = await serveAsked(databaseUrl, startArticlesSubgraph);
  return { ...asked, write: (articles) => writeArticlesTo(databaseUrl, articles) };
};
