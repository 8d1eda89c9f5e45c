import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { childEnvironment, isDatabaseGiven } from '../config.js';
import { postgresFolder } from '../dataFolder.js';
import { embeddedPostgresUrl } from '../embeddedPostgres.js';
import { portsFrom, syncedSubgraphs, type SyncedSubgraph } from '../layout.js';
import { runningPort } from '../postgres/lockFile.js';
import { databaseUrl } from '../seed/createDatabase.js';
import { sourcesOf } from './sources.js';
import {
  cmsDatabase,
  databaseOf,
  gazetteerFile,
  programOf,
  simulatorsUrl,
  syncProgram,
  type SyncProgramOptions,
} from './syncParts.js';
import type { Task } from './runOnce.js';

export type SyncNowOptions = {
  /** Names of sources; empty: all. */
  readonly sources: readonly string[];
  /** Flags of a sync program, which say what it does: `--full`. */
  readonly flags: readonly string[];
  readonly data: string;
};

/** The subgraphs that these sources belong to, each with those that are wanted. Throws a sentence about one that is not known. */
export const subgraphsOf = (
  sources: readonly string[],
): ReadonlyArray<{ readonly subgraph: SyncedSubgraph; readonly sources: readonly string[] }> => {
  const known = syncedSubgraphs.flatMap((subgraph) => sourcesOf[subgraph]);
  const unknown = sources.find((source) => !known.includes(source));
  if (unknown !== undefined)
    throw new Error(`There is no source ${JSON.stringify(unknown)}: name ${known.join(', ')}, or none for all.`);
  return syncedSubgraphs
    .map((subgraph) => ({
      subgraph,
      sources: sourcesOf[subgraph].filter((source) => sources.length === 0 || sources.includes(source)),
    }))
    .filter((each) => each.sources.length > 0);
};

/** Where everything of a running data folder is. Throws a sentence when nothing runs there. */
const findRunning = async (
  data: string,
): Promise<Omit<SyncProgramOptions, 'databaseUrl'> & { readonly postgresUrl: string }> => {
  const folder = resolve(data);
  const port = await runningPort(postgresFolder(folder));
  if (port === undefined)
    throw new Error(
      `Nothing runs on ${folder}: run \`npm start\` in another terminal first, or name a database by DATABASE_URL, and the ` +
        'source by its settings.',
    );
  const postgresUrl = embeddedPostgresUrl(port);
  return {
    postgresUrl,
    cmsUrl: databaseUrl(postgresUrl, cmsDatabase),
    simulatorsUrl: simulatorsUrl(portsFrom(port - portsFrom(0, 0).postgres, 0)),
    gazetteer: join(folder, gazetteerFile),
    logLevel: 'warn',
  };
};

/** What a sync is run as: told of a running data folder, or, where a database is named, of what our environment says. */
const findTasks = async (
  data: string,
): Promise<(subgraph: SyncedSubgraph) => Pick<Task, 'arguments' | 'environment'>> => {
  if (isDatabaseGiven()) return (subgraph) => ({ arguments: [programOf(subgraph)], environment: {} });
  const { postgresUrl, ...common } = await findRunning(data);
  return (subgraph) =>
    syncProgram(subgraph, { ...common, databaseUrl: databaseUrl(postgresUrl, databaseOf(subgraph)) });
};

/** Runs a program to its end at our terminal. A Ctrl-C there reaches it, too: it stops by itself, and we wait for it. */
const runHere = async (words: readonly string[], environment: Readonly<Record<string, string>>): Promise<number> => {
  const child = spawn(process.execPath, words, { stdio: 'inherit', env: childEnvironment(environment) });
  const wait = (): void => undefined;
  const pass = (): void => void child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', pass);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return code ?? 2;
  } finally {
    process.off('SIGINT', wait).off('SIGTERM', pass);
  }
};

/**
 * Syncs sources once, one after the other, on the databases of a running data folder, or on that which DATABASE_URL names. Returns
 * the worst exit code: 0, 1 when records are in quarantine, 2 when one failed. Throws a sentence that says what to do.
 */
export const syncNow = async ({ sources, flags, data }: SyncNowOptions): Promise<number> => {
  const wanted = subgraphsOf(sources);
  if (isDatabaseGiven() && wanted.length > 1)
    throw new Error('DATABASE_URL names one database: name sources of one subgraph.');
  const taskOf = await findTasks(data);
  let worst = 0;
  for (const { subgraph, sources: names } of wanted) {
    const task = taskOf(subgraph);
    worst = Math.max(worst, await runHere([...task.arguments, ...names, '--once', ...flags], task.environment));
  }
  return worst;
};
