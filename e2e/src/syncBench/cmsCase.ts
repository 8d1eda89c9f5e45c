import { createDatabase } from '@tripgraph/dev/seed/createDatabase';
import { syncSettings } from '@tripgraph/dev/sources/settings';
import { startTemporaryPostgres } from '@tripgraph/dev/temporaryPostgres';
import { loadPlaces } from '@tripgraph/places/load/loadPlaces';
import type { Sources } from '@tripgraph/places/load/sources/readSources';
import { migratePlaces } from '@tripgraph/places/migrate';
import { fillCms } from '@tripgraph/simulators/cms/fillCms';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import type { BenchCase, BenchFeed, PreparedCase } from './benchCase.js';
import { prepareSync, type OpenedSource } from './prepareSync.js';

const openCms = async ({ records, seed, databaseUrl }: BenchFeed): Promise<OpenedSource> => {
  const postgres = await startTemporaryPostgres('bench-cms');
  try {
    const cmsUrl = await createDatabase(postgres.url, 'cms');
    // Points of interest are shown at every place above them: rows that a sync into nowhere would not write.
    await migratePlaces(databaseUrl);
    await loadPlaces(databaseUrl);
    await fillCms(cmsUrl, { seed, places: simulatedPlaces, size: records });
    return { settings: syncSettings.places({ simulatorsUrl: '', cmsUrl }), close: postgres.stop };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
};

/** A CMS that is filled, on a Postgres of its own, and a sync that is told of it. */
export const prepareCms = (feed: BenchFeed, placeSources?: () => Sources): Promise<PreparedCase> =>
  prepareSync('places', 'cms', () => openCms(feed), placeSources);

/** A CMS on a Postgres of its own: some places, points of interest, and about a narrative for each. */
export const cms: BenchCase = {
  name: 'cms',
  things: 'points of interest',
  records: 80_000,
  prepare: (feed) => prepareCms(feed),
};
