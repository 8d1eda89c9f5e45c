import { startArticlesSubgraph } from '@tripgraph/articles/app';
import { migrateArticles } from '@tripgraph/articles/migrate';
import { startBooksSubgraph } from '@tripgraph/books/app';
import { migrateBooks } from '@tripgraph/books/migrate';
import type { ContentSubgraph } from '@tripgraph/dev/layout';
import type { RunningSubgraph } from '@tripgraph/kit/serve';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { startLodgingsSubgraph } from '@tripgraph/lodgings/app';
import { readLodgingsSettings } from '@tripgraph/lodgings/config';
import { migrateLodgings } from '@tripgraph/lodgings/migrate';
import { startToursSubgraph } from '@tripgraph/tours/app';
import { migrateTours } from '@tripgraph/tours/migrate';
import { subgraphLimits, testTrust } from '../world.js';

/** The subgraphs of outside contents before anything has come of their sources: they answer, and have nothing. */
export const startEmptyContent = async (serverUrl: string): Promise<ReadonlyMap<ContentSubgraph, RunningSubgraph>> => {
  const optionsFor = async (migrate: (url: string) => Promise<void>) => {
    const databaseUrl = await createTestDatabase(serverUrl);
    await migrate(databaseUrl);
    return { ...subgraphLimits, databaseUrl, trust: testTrust };
  };
  const lodgings = await optionsFor(migrateLodgings);
  const { offers } = readLodgingsSettings({ PORT: '0', DATABASE_URL: lodgings.databaseUrl });
  return new Map<ContentSubgraph, RunningSubgraph>([
    ['articles', await startArticlesSubgraph(await optionsFor(migrateArticles))],
    ['books', await startBooksSubgraph(await optionsFor(migrateBooks))],
    ['tours', await startToursSubgraph(await optionsFor(migrateTours))],
    ['lodgings', await startLodgingsSubgraph({ ...lodgings, offers })],
  ]);
};
