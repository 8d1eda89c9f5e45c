import { reasonOf } from '../reasonOf.js';
import type { SyncJob } from './job.js';
import type { ProgramFlags } from './programFlags.js';
import { progressLine, reportLine, type Terminal } from './progressLine.js';
import type { SyncProgress } from './report.js';

/** What a process that started this one with a channel is told while it syncs. */
export type SyncMessage = { readonly source: string; readonly progress: SyncProgress; readonly residentBytes: number };

export type SyncOnceOptions = Pick<ProgramFlags, 'full' | 'dryRun' | 'fullDeletes'> & {
  readonly databaseUrl: string;
  readonly signal: AbortSignal;
  readonly terminal: Terminal;
  readonly complain: (text: string) => void;
  /** Told of progress besides the terminal. */
  readonly tell?: ((message: SyncMessage) => void) | undefined;
};

/** How long a run of another process is waited for. */
const lockWaitMs = 10_000;

const syncOne = async (job: SyncJob, options: SyncOnceOptions): Promise<0 | 1 | 2> => {
  const { databaseUrl, full, dryRun, fullDeletes, signal, terminal, complain, tell } = options;
  const line = progressLine(terminal, job.name, () => performance.now());
  const onProgress = (progress: SyncProgress): void => {
    line.tell(progress);
    tell?.({ source: job.name, progress, residentBytes: process.memoryUsage.rss() });
  };
  try {
    const report = await job.run({ databaseUrl, full, dryRun, fullDeletes, signal, lockWaitMs, onProgress });
    line.end();
    terminal.write(`${reportLine(job.name, report, dryRun)}\n`);
    return report.quarantined > 0 ? 1 : 0;
  } catch (error) {
    line.end();
    complain(`${job.name} could not be synced: ${reasonOf(error)}\n`);
    return 2;
  }
};

/** Syncs sources one after the other, says what came of each, and returns the exit code: the worst of them. */
export const syncOnce = async (jobs: readonly SyncJob[], options: SyncOnceOptions): Promise<0 | 1 | 2> => {
  let worst: 0 | 1 | 2 = 0;
  for (const job of jobs) {
    if (options.signal.aborted) break;
    const code = await syncOne(job, options);
    if (code > worst) worst = code;
  }
  return worst;
};
