import { reasonOf } from '../reasonOf.js';
import { untilStopped } from '../untilStopped.js';
import { readSyncSettings, type SyncSettings } from './config.js';
import type { SyncJob } from './job.js';
import { migrateSync } from './migrateSync.js';
import { programHelp, readProgramFlags, type ProgramFlags } from './programFlags.js';
import { serveSync } from './serveSync.js';
import { keepHeapSmall } from './smallHeap.js';
import { syncOnce } from './syncOnce.js';

/** The sync process of a subgraph. */
export type SyncProgram = {
  /** The subgraph. */
  readonly name: string;
  /** All sources that it can have. */
  readonly sources: readonly string[];
  /** Brings the subgraph's own tables up to date. */
  readonly migrate: (url: string) => Promise<void>;
  /**
   * Makes the jobs of these sources, of which those that are not set up are left out where nobody named them. Throws a sentence
   * about settings that are missing or wrong.
   */
  readonly openJobs: (settings: SyncSettings, sources: readonly string[]) => Promise<readonly SyncJob[]>;
};

const runOnce = async (settings: SyncSettings, jobs: readonly SyncJob[], flags: ProgramFlags): Promise<void> => {
  const stopped = new AbortController();
  void untilStopped(async () => stopped.abort());
  process.exitCode = await syncOnce(jobs, {
    ...flags,
    databaseUrl: settings.databaseUrl,
    signal: stopped.signal,
    terminal: process.stdout,
    complain: (text) => void process.stderr.write(text),
    tell: process.send?.bind(process),
  });
};

const start = async (program: SyncProgram, flags: ProgramFlags): Promise<void> => {
  const settings = readSyncSettings();
  await program.migrate(settings.databaseUrl);
  await migrateSync(settings.databaseUrl);
  const wanted = flags.sources.length > 0 ? flags.sources : program.sources;
  const opened = await program.openJobs(settings, wanted);
  const jobs = opened.map((job) => ({ ...job, everyMs: settings.everyMs ?? job.everyMs }));
  if (flags.once) return runOnce(settings, jobs, flags);
  const running = await serveSync({ ...settings, name: `${program.name} sync`, jobs });
  await untilStopped(running.close);
};

/** Runs the program of a sync process: reads command line and settings, and sets the exit code. Never rejects. */
export const runSyncProgram = async (program: SyncProgram, words = process.argv.slice(2)): Promise<void> => {
  keepHeapSmall();
  try {
    const flags = readProgramFlags(words, program.sources);
    if (flags.help) process.stdout.write(programHelp(program.name, program.sources));
    else if (flags.list) process.stdout.write(`${program.sources.join('\n')}\n`);
    else await start(program, flags);
  } catch (error) {
    process.stderr.write(`${program.name} cannot sync: ${reasonOf(error)}\n`);
    process.exitCode = 2;
  }
};
