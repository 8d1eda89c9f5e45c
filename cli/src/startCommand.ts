import type { Command } from 'commander';
import { addSizeFlags, givenSizes, type SizeFlags } from './sizeFlags.js';

const run = async (flags: SizeFlags, command: Command): Promise<void> => {
  const { start } = await import('@tripgraph/dev/start');
  const { verbose = false } = command.optsWithGlobals<{ verbose?: boolean }>();
  const { data, port } = flags;
  await start({ data, port, wanted: givenSizes(flags), verbose, terminal: process.stdout });
};

/** Adds `tripgraph start`. */
export const addStartCommand = (program: Command): void => {
  addSizeFlags(program.command('start'))
    .description(
      'Run everything on this machine: PostgreSQL, the subgraphs, the gateway. The first start makes the data.',
    )
    .action(run);
};
