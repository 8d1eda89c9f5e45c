import { defaultSize } from '@tripgraph/dev/seed/size';
import type { Command } from 'commander';
import { confirm } from './confirm.js';
import { addSizeFlags, givenSizes, type SizeFlags } from './sizeFlags.js';

type SeedFlags = SizeFlags & { readonly yes?: boolean };

const run = async (flags: SeedFlags): Promise<void> => {
  const { seed } = await import('@tripgraph/dev/seed');
  const replaced = await seed({
    ...defaultSize,
    ...givenSizes(flags),
    data: flags.data,
    port: flags.port,
    terminal: process.stdout,
    confirm: flags.yes ? () => Promise.resolve(true) : confirm,
  });
  if (!replaced) process.stdout.write('Nothing was changed.\n');
};

/** Adds `tripgraph seed`. */
export const addSeedCommand = (program: Command): void => {
  addSizeFlags(program.command('seed'))
    .description('Fill the data folder with made-up activities at real places. The same seed makes the same data.')
    .option('--yes', 'replace data without asking')
    .action(run);
};
