import { mostShards } from '@tripgraph/dev/layout';
import { Option, type Command } from 'commander';
import { wholeNumber } from './wholeNumber.js';

/** What is common to commands that make data. */
export type SizeFlags = {
  readonly activities?: number;
  readonly suppliers?: number;
  readonly shards?: number;
  readonly seed?: number;
  readonly data: string;
  readonly port: number;
};

const numberFlag = (flag: string, text: string, min: number, max: number): Option =>
  new Option(`${flag} <number>`, text).argParser(wholeNumber(min, max));

/** Adds the flags that say how much data there is and where. Ports of all parts lie in one block of 85. */
export const addSizeFlags = (command: Command): Command =>
  command
    .addOption(numberFlag('--activities', 'how many activities (33000)', 0, 10_000_000))
    .addOption(numberFlag('--suppliers', 'how many suppliers (1200)', 1, 1_000_000))
    .addOption(numberFlag('--shards', 'how many shards share them (3)', 1, mostShards))
    .addOption(numberFlag('--seed', 'the number that fixes all data (1)', 0, 4_294_967_295))
    .option('--data <folder>', 'where the data is kept', '.tripgraph')
    .addOption(
      numberFlag(
        '--port',
        "the gateway's port; PostgreSQL takes 5 more, places 10, shards 21 and up",
        1,
        65_450,
      ).default(4000),
    );

/** The sizes that were given, and no others. */
export const givenSizes = ({
  activities,
  suppliers,
  shards,
  seed,
}: SizeFlags): Partial<Record<'activities' | 'suppliers' | 'shards' | 'seed', number>> => ({
  ...(activities !== undefined && { activities }),
  ...(suppliers !== undefined && { suppliers }),
  ...(shards !== undefined && { shards }),
  ...(seed !== undefined && { seed }),
});
