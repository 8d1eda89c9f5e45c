import type { RunOptions, SyncJob } from './job.js';
import type { SyncMetrics } from './metrics.js';
import { noCounts, type Counts, type SyncReport } from './report.js';
import { SyncRunsElsewhere } from './session.js';

const since = (now: Counts, before: Counts): Counts => ({
  upserted: now.upserted - before.upserted,
  unchanged: now.unchanged - before.unchanged,
  deleted: now.deleted - before.deleted,
  quarantined: now.quarantined - before.quarantined,
  batches: now.batches - before.batches,
});

/** Runs a job and counts what it does while it does it. */
export const measuredRun = async (job: SyncJob, metrics: SyncMetrics, options: RunOptions): Promise<SyncReport> => {
  const { name } = job;
  let told = noCounts;
  metrics.inProgress(name, true);
  try {
    const report = await job.run({
      ...options,
      onProgress: (progress) => {
        metrics.addRecords(name, since(progress, told));
        told = progress;
        options.onProgress?.(progress);
      },
    });
    metrics.countRun(name, report.kind, report.finished ? 'finished' : 'stopped');
    return report;
  } catch (error) {
    metrics.countRun(name, null, error instanceof SyncRunsElsewhere ? 'elsewhere' : 'failed');
    throw error;
  } finally {
    metrics.inProgress(name, false);
  }
};
