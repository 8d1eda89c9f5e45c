import { databaseReason } from '@tripgraph/dev/places/databaseReason';
import { startedPlaces } from '@tripgraph/dev/places/startedDatabases';
import type { Command } from 'commander';
import { ExitCode } from './exitCode.js';
import { portFlag } from './portFlag.js';
import { progressOn } from './progress.js';

type GazetteerFlags = { readonly port: number; readonly database?: string };

const isAddress = (text: string): boolean => /^postgres(ql)?:\/\/\S+$/.test(text) && URL.canParse(text);

const write = async (file: string, { port, database }: GazetteerFlags): Promise<void> => {
  const { exportGazetteer } = await import('@tripgraph/places/gazetteer/exportGazetteer');
  const progress = progressOn(process.stderr, () => performance.now());
  try {
    const { count, dataVersion } = await exportGazetteer(database ?? startedPlaces(port), file, (written, all) =>
      progress.tell('places', written, all),
    );
    progress.end();
    process.stdout.write(`${file} has ${count.toLocaleString('en-US')} places: ${dataVersion}\n`);
  } catch (error) {
    progress.end();
    throw new ExitCode(2, `The gazetteer cannot be written: ${databaseReason(error)}`, { cause: error });
  }
};

/** Adds `tripgraph places gazetteer`. */
export const addGazetteerCommand = (places: Command): void => {
  const command = places.command('gazetteer <file>');
  command
    .description('Write all places to a file, by which the syncs (GAZETTEER_FILE) find the place of what they read.')
    .addOption(portFlag('the places of the `npm start` whose gateway has this port'))
    .option('--database <address>', 'the PostgreSQL database of the places instead; PGPASSWORD may hold the password')
    .action((file: string, flags: GazetteerFlags) =>
      flags.database === undefined || isAddress(flags.database)
        ? write(file, flags)
        : command.error('error: give --database as postgres://…'),
    );
};
