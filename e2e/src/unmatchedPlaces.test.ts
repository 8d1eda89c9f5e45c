import { migrateArticles } from '@tripgraph/articles/migrate';
import { migrateBooks } from '@tripgraph/books/migrate';
import { syncedSubgraphs, type SyncedSubgraph } from '@tripgraph/dev/layout';
import { readUnmatched } from '@tripgraph/dev/places/readUnmatched';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { migrateLodgings } from '@tripgraph/lodgings/migrate';
import { migratePlaces } from '@tripgraph/places/migrate';
import { migrateTours } from '@tripgraph/tours/migrate';
import { expect, inject, test } from 'vitest';

const migrations: Readonly<Record<SyncedSubgraph, (url: string) => Promise<void>>> = {
  articles: migrateArticles,
  books: migrateBooks,
  tours: migrateTours,
  lodgings: migrateLodgings,
  places: migratePlaces,
};

test.each(syncedSubgraphs)('what is not matched can be read from the database of %s', async (subgraph) => {
  const url = await createTestDatabase(inject('postgresUrl'));
  await migrations[subgraph](url);
  expect(await readUnmatched([{ subgraph, url }], { source: null, limit: 10 })).toEqual([
    { subgraph, state: 'READ', counts: [], things: [] },
  ]);
});
