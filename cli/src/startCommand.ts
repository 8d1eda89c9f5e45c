import type { Command } from 'commander';
import { addSizeFlags, givenSizes, type SizeFlags } from './sizeFlags.js';

const run = async (flags: SizeFlags & { readonly withoutSources?: boolean }, command: Command): Promise<void> => {
  const { start } = await import('@tripgraph/dev/start');
  const { verbose = false } = command.optsWithGlobals<{ verbose?: boolean }>();
  const { data, port, withoutSources = false } = flags;
  await start({
    data,
    port,
    wanted: givenSizes(flags),
    verbose,
    withSources: !withoutSources,
    terminal: process.stdout,
  });
};

/** Adds `tripgraph start`. */
export const addStartCommand = (program: Command): void => {
  addSizeFlags(program.command('start'))
    .description(
      'Run everything on this machine: PostgreSQL, the subgraphs, the gateway, simulated sources. The first start makes the data.',
    )
    .option('--without-sources', 'leave out the sources of articles, books, tours and lodgings, and what reads them')
    .action(run);
};
