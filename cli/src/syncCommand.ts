import type { Command } from 'commander';
import { ExitCode } from './exitCode.js';

type SyncFlags = {
  readonly data: string;
  readonly full?: boolean;
  readonly dryRun?: boolean;
  readonly fullDeletes?: boolean;
  readonly list?: boolean;
};

const run = async (sources: readonly string[], given: SyncFlags): Promise<void> => {
  const { subgraphsOf, syncNow } = await import('@tripgraph/dev/sources/syncNow');
  if (given.list) {
    const lines = subgraphsOf(sources).flatMap((each) => each.sources.map((source) => `${source} (${each.subgraph})`));
    process.stdout.write(`${lines.join('\n')}\n`);
    return;
  }
  const { data, full, dryRun, fullDeletes } = given;
  const flags = [
    ...(full ? ['--full'] : []),
    ...(dryRun ? ['--dry-run'] : []),
    ...(fullDeletes ? ['--full-deletes'] : []),
  ];
  const code = await syncNow({ sources, flags, data });
  if (code !== 0) throw new ExitCode(code === 1 ? 1 : 2);
};

/** What goes wrong before a sync begins is no finding. */
const runOrSay = async (sources: readonly string[], given: SyncFlags): Promise<void> => {
  try {
    await run(sources, given);
  } catch (error) {
    if (error instanceof ExitCode) throw error;
    throw new ExitCode(2, error instanceof Error ? error.message : String(error), { cause: error });
  }
};

/** Adds `tripgraph sync`. */
export const addSyncCommand = (program: Command): void => {
  program
    .command('sync')
    .description('Read sources now, once, whatever their schedule: what has changed, or everything the first time.')
    .argument('[source...]', 'sources, such as viator; all where none is named')
    .option('--full', 'read everything, though changes would do')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--full-deletes', 'delete what a full run did not bring, even where that is more than half of all')
    .option('--list', 'name the sources and their subgraphs, and end')
    .option('--data <folder>', 'the data folder on which `npm start` runs; DATABASE_URL goes before it', '.tripgraph')
    .addHelpText('after', '\nEnds with 0; 1 when records are in quarantine; 2 when a sync failed, or could not begin.')
    .action(runOrSay);
};
