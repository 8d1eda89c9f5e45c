import { syncedSubgraphs } from '@tripgraph/dev/layout';
import { startedMatched, type SubgraphDatabase } from '@tripgraph/dev/places/startedDatabases';
import type { Command } from 'commander';
import { readDatabaseFlag } from './databaseFlag.js';
import { describeUnmatched, unmatchedTotal } from './describeUnmatched.js';
import { ExitCode } from './exitCode.js';
import { portFlag } from './portFlag.js';
import { wholeNumber } from './wholeNumber.js';

type UnmatchedFlags = {
  readonly source?: string;
  readonly limit: number;
  readonly most?: number;
  readonly json?: boolean;
  readonly port: number;
  readonly database?: readonly SubgraphDatabase[];
};

const defaultLimit = 20;
const mostListed = 100_000;

const run = async ({ source, limit, most, json, port, database }: UnmatchedFlags): Promise<void> => {
  const { readUnmatched } = await import('@tripgraph/dev/places/readUnmatched');
  const all = await readUnmatched(database ?? startedMatched(port), { source: source ?? null, limit });
  const text = json ? `${JSON.stringify(all, null, 2)}\n` : describeUnmatched(all);
  if (all.every(({ state }) => state === 'UNKNOWN')) {
    if (json) process.stdout.write(text);
    throw new ExitCode(2, `No database could be read.\n${describeUnmatched(all)}`.trimEnd());
  }
  process.stdout.write(text);
  const total = unmatchedTotal(all);
  if (most !== undefined && total > most)
    throw new ExitCode(1, `${total} things hang on a region, a country or nothing; ${most} are allowed.`);
};

/** Adds `tripgraph places unmatched`. */
export const addUnmatchedCommand = (places: Command): void => {
  const command = places.command('unmatched');
  const collect = (text: string, before: readonly SubgraphDatabase[] = []): readonly SubgraphDatabase[] => {
    const read = readDatabaseFlag(text);
    // Not commander's error for a wrong value, which would repeat the password.
    return read
      ? [...before, { subgraph: read.shard, url: read.url }]
      : command.error('error: give --database as subgraph=postgres://…');
  };
  command
    .description(
      `List what hangs on a region or a country because no place was found for it: ${syncedSubgraphs.join(', ')}.`,
    )
    .option('--source <name>', 'of this source alone, such as viator')
    .option(
      '--limit <number>',
      'list so many for each subgraph; all are counted',
      wholeNumber(0, mostListed),
      defaultLimit,
    )
    .option('--most <number>', 'end with exit code 1 when there are more', wholeNumber(0, Number.MAX_SAFE_INTEGER))
    .option('--json', 'for programs')
    .addOption(portFlag('the databases of the `npm start` whose gateway has this port'))
    .option(
      '--database <subgraph=address>',
      'instead of those: the PostgreSQL database of a subgraph, once for each; PGPASSWORD may hold the password',
      collect,
    )
    .action(run);
};
