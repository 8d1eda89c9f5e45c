import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { inTransaction } from '@tripgraph/kit/transaction';
import { startLodgingsSubgraph } from '../app.js';
import type { OfferSettings } from '../config.js';
import type { Listing } from '../listing.js';
import { migrateLodgings } from '../migrate.js';
import { lodgingSink, type PlaceListing } from '../sync/lodgingSink.js';

export type Answer<Data> = {
  readonly data: Data;
  readonly errors?: ReadonlyArray<{ readonly message: string; readonly extensions: { readonly code: string } }>;
  /** The names of the SQL statements that it took. */
  readonly statements: readonly string[];
  readonly cacheControl: string | null;
};

export type ServedLodgings = {
  readonly databaseUrl: string;
  readonly url: string;
  /** Sends one operation. */
  readonly ask: <Data = Record<string, unknown>>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ) => Promise<Answer<Data>>;
  readonly close: () => Promise<void>;
};

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
export const serveLodgings = async (
  databaseUrl: string,
  offers: Partial<OfferSettings> = {},
): Promise<ServedLodgings> => {
  const statements: string[] = [];
  const running = await startLodgingsSubgraph({
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    maxConnections: 4,
    acquireTimeoutMs: 10_000,
    statementTimeoutMs: 10_000,
    logLevel: 'silent',
    offers: { ...offerSettings, ...offers },
    onStatement: ({ name }) => statements.push(name),
  });
  const ask: ServedLodgings['ask'] = async <Data>(query: string, variables = {}) => {
    statements.length = 0;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(running.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const answer = (await response.json()) as Answer<Data>;
    return { ...answer, statements: [...statements], cacheControl: response.headers.get('cache-control') };
  };
  return { databaseUrl, url: running.url, ask, close: running.close };
};
