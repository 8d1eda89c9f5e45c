import type { Database } from '@tripgraph/kit/database';
import { openLog } from '@tripgraph/kit/log';
import { randomBytes } from 'node:crypto';
import type { LodgingsSettings } from '../config.js';
import type { Offers } from '../context.js';
import { listingsAtPlace } from '../sql/listingsAtPlace.js';
import { listingsOfLodgings } from '../sql/listingsOfLodgings.js';
import type { HouseListing } from './askSupplier.js';
import { connectRedis } from './connectRedis.js';
import type { OfferSearch } from './offerSearch.js';
import { openOfferSessions } from './offerSessions.js';
import { mostLodgings } from './readOfferSearch.js';
import { redisSessions } from './redisSessions.js';
import { openSuppliers } from './suppliers/openSuppliers.js';
import { within } from './within.js';

/** Whoever asks the same within this time joins; prices do not change much faster. */
const joinMs = 60_000;
const lifetimeMs = 300_000;
const redisConnectTimeoutMs = 1_000;

const listingsIn =
  (database: Database) =>
  ({ target }: OfferSearch): Promise<readonly HouseListing[]> =>
    database.query(
      target.kind === 'PLACE' ? listingsAtPlace(target.placeId, mostLodgings) : listingsOfLodgings(target.lodgingIds),
    );

/** Opens the live offers of one process: suppliers, sessions, and the Redis by which processes share them, if there is one. */
export const openOffers = async (
  { offers: settings, logLevel }: Pick<LodgingsSettings, 'offers' | 'logLevel'>,
  database: Database,
): Promise<Offers & { readonly close: () => Promise<void> }> => {
  const tokens = settings.suppliers.flatMap(({ token }) => token ?? []);
  const log = openLog('lodgings offers', logLevel, { secrets: tokens, urls: [settings.redisUrl] });
  const { redisUrl, redisTimeoutMs: commandTimeoutMs, supplierDeadlineMs, privateHosts } = settings;
  const redis =
    redisUrl === undefined
      ? null
      : connectRedis({ url: redisUrl, connectTimeoutMs: redisConnectTimeoutMs, commandTimeoutMs });
  const { suppliers, close } = openSuppliers({
    suppliers: settings.suppliers,
    deadlineMs: supplierDeadlineMs,
    privateHosts,
  });
  const sessions = openOfferSessions({
    suppliers,
    listingsOf: listingsIn(database),
    shared: redis && redisSessions(redis, { joinMs, lifetimeMs }),
    firstAnswerMs: settings.firstAnswerMs,
    supplierDeadlineMs,
    joinMs,
    lifetimeMs,
    maximumRunning: settings.maximumRunning,
    maximumBytes: settings.cacheBytes,
    newId: () => `los_${randomBytes(16).toString('base64url')}`,
    nowMs: () => performance.now(),
    onFailure: (of, err) => log('no offers', { of, err }),
  });
  // A Redis that is away is gone on without.
  if (redis) await within(redisConnectTimeoutMs, redis.connected);
  return {
    search: sessions.search,
    look: sessions.look,
    today: () => new Date().toISOString().slice(0, 10),
    close: async () => {
      await sessions.close();
      redis?.close();
      await close();
    },
  };
};
