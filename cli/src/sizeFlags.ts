import { mostShards } from '@tripgraph/dev/layout';
import { defaultSize, type SeedSize } from '@tripgraph/dev/seed/size';
import { Option, type Command } from 'commander';
import { portFlag } from './portFlag.js';
import { wholeNumber } from './wholeNumber.js';

/** What is common to commands that make a catalogue. */
export type CatalogueFlags = {
  readonly activities?: number;
  readonly suppliers?: number;
  readonly seed?: number;
};

/** What is common to commands that make data of their own. */
export type SizeFlags = CatalogueFlags & {
  readonly shards?: number;
  readonly data: string;
  readonly port: number;
};

const numberFlag = (flag: string, text: string, min: number, max: number): Option =>
  new Option(`${flag} <number>`, text).argParser(wholeNumber(min, max));

/** Adds the flags that say how large the catalogue is. */
export const addCatalogueFlags = (command: Command): Command =>
  command
    .addOption(numberFlag('--activities', `how many activities (${defaultSize.activities})`, 0, 10_000_000))
    .addOption(numberFlag('--suppliers', `how many suppliers (${defaultSize.suppliers})`, 1, 1_000_000))
    .addOption(numberFlag('--seed', `the number that fixes all data (${defaultSize.seed})`, 0, 4_294_967_295));

/** Adds the flags that say how much data there is and where. Ports of all parts lie in one block of 95. */
export const addSizeFlags = (command: Command): Command =>
  addCatalogueFlags(command)
    .addOption(numberFlag('--shards', `how many shards share them (${defaultSize.shards})`, 1, mostShards))
    .option('--data <folder>', 'where the data is kept', '.tripgraph')
    .addOption(
      portFlag(
        "the gateway's port; PostgreSQL takes 5 more, the subgraphs 10 and up, the syncs 90 to 94, metrics 100 and up",
      ),
    );

/** The sizes that were given, and no others. */
export const givenSizes = ({ activities, suppliers, shards, seed }: Partial<SeedSize>): Partial<SeedSize> => ({
  ...(activities !== undefined && { activities }),
  ...(suppliers !== undefined && { suppliers }),
  ...(shards !== undefined && { shards }),
  ...(seed !== undefined && { seed }),
});
