import { serveAsked, type AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { inTransaction } from '@tripgraph/kit/transaction';
import { startLodgingsSubgraph } from '../app.js';
import type { OfferSettings } from '../config.js';
import type { Listing } from '../listing.js';
import { migrateLodgings } from '../migrate.js';
import { lodgingSink, type PlaceListing } from '../sync/lodgingSink.js';

/** No suppliers, and limits as they are by default. */
export const offerSettings: OfferSettings = {
  suppliers: [],
  firstAnswerMs: 650,
  supplierDeadlineMs: 6_000,
  maximumRunning: 200,
  cacheBytes: 10_000_000,
  redisUrl: undefined,
  redisTimeoutMs: 10_000,
  privateHosts: ['127.0.0.1'],
};

/** An empty database of its own with the tables of lodgings. */
export const lodgingsDatabase = async (serverUrl: string): Promise<string> => {
  const databaseUrl = await createTestDatabase(serverUrl);
  await migrateLodgings(databaseUrl);
  return databaseUrl;
};

/** Writes listings as a sync would. */
export const writeListings = (
  databaseUrl: string,
  listings: readonly Listing[],
  placeListing: PlaceListing,
): Promise<void> =>
  inTransaction(databaseUrl, async (transaction) => {
    for (const source of ['BOOKING', 'HOSTELWORLD'] as const) {
      const items = listings.filter((item) => item.source === source);
      const sink = lodgingSink(source, placeListing);
      if (items.length > 0)
        await sink.upsert(
          transaction,
          items.map((item) => ({ key: item.sourceId, item })),
        );
    }
  });

/** The real subgraph on a port of its own, over this database. */
export const serveLodgings = (databaseUrl: string, offers: Partial<OfferSettings> = {}): Promise<AskedSubgraph> =>
  serveAsked(databaseUrl, (options) => startLodgingsSubgraph({ ...options, offers: { ...offerSettings, ...offers } }));
