import type { Source } from '@tripgraph/kit/sync/source';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { matchPlace } from '@tripgraph/matching/matchPlace';
import { smallGazetteer } from '@tripgraph/matching/testing/somePlaces';
import { fillCms } from '@tripgraph/simulators/cms/fillCms';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import { loadPlaces } from '../../load/loadPlaces.js';
import { migratePlaces } from '../../migrate.js';
import { smallSources } from '../../testing/smallSources.js';
import { cmsSource } from '../cmsSource.js';
import type { CmsItem } from '../item.js';
import { openCms } from '../openCms.js';
import { readRow } from '../readRow.js';

/** Berlin and Kreuzberg, as the simulators have them. */
export const smallCmsPlaces = simulatedPlaces.filter(({ id }) => ['plc_2950159', 'plc_2884161'].includes(id));

/** A CMS with Germany, Berlin, Kreuzberg, a place that nobody can find, and 24 points of interest. Returns where it is. */
export const smallCms = async (serverUrl: string): Promise<string> => {
  const url = await createTestDatabase(serverUrl);
  await fillCms(url, { seed: 1, places: smallCmsPlaces, size: 24 });
  return url;
};

/** Makes and fills the tables of places with the seven of `smallSources`. */
export const migrateSmallPlaces = async (url: string): Promise<void> => {
  await migratePlaces(url);
  await loadPlaces(url, { sources: smallSources });
};

/** The sync's source over a CMS, in batches of 8 rows. */
export const smallSource = (cmsUrl: string): Source<CmsItem> => {
  const gazetteer = smallGazetteer();
  return cmsSource({
    open: () => openCms(cmsUrl),
    changeOf: readRow({ findPlace: (wanted) => matchPlace(gazetteer, wanted), siteUrl: null }),
    overlapMs: 300_000,
    batchRows: 8,
  });
};

/** What the sync writes. */
export const syncedTables = [
  'cms_place',
  'cms_point_of_interest',
  'cms_narrative',
  'point_of_interest',
  'point_of_interest_at',
];
