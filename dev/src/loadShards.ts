import { readEnvironment } from '@tripgraph/gateway/config';
import { readConfigFile } from '@tripgraph/gateway/supergraph/files';
import { buildHierarchy } from '@tripgraph/places/load/buildHierarchy';
import type { PlaceNode } from '@tripgraph/places/load/placeNode';
import { chooseEmpty } from './loadShards/chooseEmpty.js';
import { fillShards } from './loadShards/fillShards.js';
import { pairShards, type ShardDatabase } from './loadShards/pairShards.js';
import type { Terminal } from './seed/progressDisplay.js';
import type { CatalogueSize } from './seed/size.js';
import { listenForStop } from './stopRequest.js';

export type LoadShardsOptions = CatalogueSize & {
  /** The supergraph.yaml that says which shard owns which buckets. */
  readonly config: string;
  readonly databases: readonly ShardDatabase[];
  /** Shards that hold something are left as they are, instead of refusing them. */
  readonly ifEmpty: boolean;
  readonly terminal: Terminal;
  /** Where activities can be: all of the world when it is not given. */
  readonly readPlaces?: () => readonly PlaceNode[];
};

const count = (value: number): string => value.toLocaleString('en-US');

/**
 * Loads a made-up catalogue into the databases of shards that run anywhere, each its own part. Nothing is loaded unless
 * all of them can be. Throws a sentence that says what to do, without an address.
 */
export const loadShards = async (options: LoadShardsOptions): Promise<void> => {
  const { config, databases, ifEmpty, terminal, readPlaces = buildHierarchy } = options;
  const say = (text: string): void => void terminal.write(`${text}\n`);
  const shards = pairShards(config, await readConfigFile(config, readEnvironment()), databases);
  const empty = await chooseEmpty(shards, ifEmpty, say);
  if (empty.length === 0) return;
  say(`Loading made-up activities into ${empty.map(({ shard }) => shard).join(', ')}.`);
  const stop = listenForStop((exitCode) => process.exit(exitCode));
  try {
    const loaded = await fillShards(empty, options, readPlaces(), terminal, stop.signal);
    for (const { shard, activities, suppliers } of loaded) {
      say(`${shard} now holds ${count(activities)} activities of ${count(suppliers)} suppliers.`);
    }
  } finally {
    stop.dispose();
  }
};
