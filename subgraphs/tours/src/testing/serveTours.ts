import { migrateSync } from '@tripgraph/kit/sync/migrateSync';
import { runSync } from '@tripgraph/kit/sync/runSync';
import { serveAsked, type AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { startToursSubgraph } from '../app.js';
import { migrateTours } from '../migrate.js';
import { departureSink } from '../sync/departureSink.js';
import { scheduleSink } from '../sync/scheduleSink.js';
import { tourSink } from '../sync/tourSink.js';
import { gadventuresSources, smallGAdventures, smallViator, today, viatorSources } from './sources.js';

/** A database of its own with all tours of a Viator of 60 products and a G Adventures of 12 tours. */
export const filledDatabase = async (serverUrl: string): Promise<string> => {
  const databaseUrl = await createTestDatabase(serverUrl);
  await migrateTours(databaseUrl);
  await migrateSync(databaseUrl);
  const { products, schedules } = viatorSources(smallViator(60), 60);
  const { dossiers, departures } = gadventuresSources(smallGAdventures(12), 96);
  await runSync({ databaseUrl, source: products, sink: tourSink('VIATOR') });
  await runSync({ databaseUrl, source: schedules, sink: scheduleSink });
  await runSync({ databaseUrl, source: dossiers, sink: tourSink('GADVENTURES') });
  await runSync({ databaseUrl, source: departures, sink: departureSink });
  return databaseUrl;
};

/** The real subgraph over a database, on the day on which the simulated sources were made. */
export const serveTours = (databaseUrl: string): Promise<AskedSubgraph> =>
  serveAsked(databaseUrl, (options) => startToursSubgraph({ ...options, now: () => new Date(`${today}T12:00:00Z`) }));
