import type { PlaceNode } from '@tripgraph/places/load/placeNode';
import { reasonOf } from '@tripgraph/kit/reasonOf';
import { generateCatalogue } from '../catalogue/generateCatalogue.js';
import { countActivities, partOfShard } from '../catalogue/partOfShard.js';
import { fillShard } from '../seed/fillShard.js';
import { showProgress, type Terminal } from '../seed/progressDisplay.js';
import { settleAll } from '../seed/settleAll.js';
import type { CatalogueSize } from '../seed/size.js';
import type { ShardToLoad } from './pairShards.js';

const again = 'Each shard has all of its part or nothing; run it again with --if-empty to load the rest.';

/** What a shard was given. */
export type Loaded = { readonly shard: string; readonly suppliers: number; readonly activities: number };

/**
 * Loads its part of the catalogue into each shard, side by side. The first failure, or an abort, undoes what is under way
 * and is thrown as a sentence.
 */
export const fillShards = async (
  shards: readonly ShardToLoad[],
  size: CatalogueSize,
  places: readonly PlaceNode[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<readonly Loaded[]> => {
  const failure = new AbortController();
  const either = AbortSignal.any([signal, failure.signal]);
  const catalogue = generateCatalogue({ ...size, places });
  const total = countActivities(catalogue, (bucket) => shards.some(({ owns }) => owns(bucket)));
  const progress = showProgress(terminal, total);
  const filled = shards.map(async ({ shard, url, owns }) => {
    try {
      return { shard, ...(await fillShard(url, shard, partOfShard(catalogue, owns), progress, either)) };
    } catch (error) {
      const text = signal.aborted ? 'Loading was interrupted' : `${shard} could not be loaded: ${reasonOf(error)}`;
      throw new Error(`${text}. ${again}`, { cause: error });
    }
  });
  await settleAll(filled, failure);
  progress.finish();
  return Promise.all(filled);
};
