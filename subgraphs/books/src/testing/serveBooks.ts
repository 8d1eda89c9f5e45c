import { serveAsked, type AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { databasesFor, runOn } from '@tripgraph/kit/testing/sync/syncUnderTest';
import type { SimulatedOnix } from '@tripgraph/simulators/onix/onix';
import { startBooksSubgraph } from '../app.js';
import { booksUnderTest, filesOf } from './booksUnderTest.js';

/** The day on which prices are asked for. */
export const today = new Date('2026-11-30T12:00:00Z');

/** The real subgraph over the books of a feed, on a port and a database of its own. */
export const serveBooks = async (serverUrl: string, feed: SimulatedOnix): Promise<AskedSubgraph> => {
  const sync = await booksUnderTest(serverUrl, filesOf(feed), 100);
  const databaseUrl = await (await databasesFor(sync))();
  await runOn(databaseUrl, sync);
  return serveDatabase(databaseUrl);
};

/** The subgraph over books that are there. */
export const serveDatabase = (databaseUrl: string): Promise<AskedSubgraph> =>
  serveAsked(databaseUrl, (options) => startBooksSubgraph({ ...options, now: () => today }));
