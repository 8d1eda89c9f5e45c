import { migrateActivities } from '@tripgraph/activities/migrate';
import { buildHierarchy } from '@tripgraph/places/load/buildHierarchy';
import { generateCatalogue } from '../catalogue/generateCatalogue.js';
import { partOfShard, type ShardPart } from '../catalogue/partOfShard.js';
import { ownsBucket, placesDatabase, sliceBuckets, type ShardSlice } from '../layout.js';
import { manifestVersion, type Manifest } from '../manifest.js';
import { chooseExample } from './chooseExample.js';
import { createDatabase, runStatement } from './createDatabase.js';
import { fillShard } from './fillShard.js';
import { loadPlacesApart } from './loadPlacesApart.js';
import { settleAll } from './settleAll.js';
import { showProgress, type ProgressDisplay, type Terminal } from './progressDisplay.js';
import type { SeedSize } from './size.js';

const fillNewShard = async (
  serverUrl: string,
  slice: ShardSlice,
  part: ShardPart,
  progress: ProgressDisplay,
  signal: AbortSignal,
): Promise<Manifest['shards'][number]> => {
  const url = await createDatabase(serverUrl, slice.database);
  await migrateActivities(url);
  return { ...slice, ...(await fillShard(url, slice.name, part, progress, signal)) };
};

/** Makes and fills all databases on an empty server, side by side, and says what is there then. Rejects on an abort. */
export const fillDatabases = async (
  serverUrl: string,
  size: SeedSize,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Manifest> => {
  const failure = new AbortController();
  const either = AbortSignal.any([signal, failure.signal]);
  const placesUrl = await createDatabase(serverUrl, placesDatabase);
  const notePlaces = (step: string, rows: number): void => {
    if (step === 'place') progress.note('places', rows);
  };
  const places = loadPlacesApart(placesUrl, notePlaces, either).then(() => runStatement(placesUrl, 'vacuum'));
  // The other process is under way while this one reads the hierarchy, too; nothing that it says arrives before that ends.
  const hierarchy = buildHierarchy();
  const progress = showProgress(terminal, hierarchy.length + size.activities);
  const catalogue = generateCatalogue({ ...size, places: hierarchy });
  const filled = sliceBuckets(size.shards).map((slice) =>
    fillNewShard(serverUrl, slice, partOfShard(catalogue, ownsBucket(slice)), progress, either),
  );
  await settleAll([places, ...filled], failure);
  progress.finish();
  const { seed, suppliers, activities } = size;
  const example = chooseExample(catalogue);
  const shards = await Promise.all(filled);
  return { version: manifestVersion, seed, places: hierarchy.length, suppliers, activities, shards, example };
};
