import type { ShardDatabase } from '@tripgraph/dev/loadShards/pairShards';
import { defaultSize } from '@tripgraph/dev/seed/size';
import type { Command } from 'commander';
import { readDatabaseFlag } from './databaseFlag.js';
import { addCatalogueFlags, givenSizes, type CatalogueFlags } from './sizeFlags.js';

type LoadCatalogueFlags = CatalogueFlags & {
  readonly config: string;
  readonly database?: readonly ShardDatabase[];
  readonly ifEmpty?: boolean;
};

const run = async ({ config, database = [], ifEmpty = false, ...sizes }: LoadCatalogueFlags): Promise<void> => {
  const { loadShards } = await import('@tripgraph/dev/loadShards');
  const size = { ...defaultSize, ...givenSizes(sizes) };
  await loadShards({ ...size, config, databases: database, ifEmpty, terminal: process.stdout });
};

/** Adds `tripgraph load-catalogue`. */
export const addLoadCatalogueCommand = (program: Command): void => {
  const command = program.command('load-catalogue');
  const collect = (text: string, before: readonly ShardDatabase[] = []): readonly ShardDatabase[] => {
    const database = readDatabaseFlag(text);
    // Not commander's error for a wrong value, which would repeat the password.
    return database ? [...before, database] : command.error('error: give --database as shard=postgres://…');
  };
  addCatalogueFlags(command)
    .description('Load made-up activities into the databases of shards that run anywhere, each shard its own part.')
    .option('--config <file>', 'a supergraph.yaml: which shard owns which buckets', 'supergraph.yaml')
    .option(
      '--database <shard=address>',
      'the PostgreSQL database of a shard, once for each; PGPASSWORD may hold the password',
      collect,
    )
    .option('--if-empty', 'leave shards that hold something as they are, and load the others')
    .action(run);
};
