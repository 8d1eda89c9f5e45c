import { startMetricsServer } from '@tripgraph/telemetry/metricsServer';
import { setTimeout as wait } from 'node:timers/promises';
import { openLog } from '../log.js';
import type { SyncJob } from './job.js';
import { keepSynced } from './keepSynced.js';
import { measuredRun } from './measuredRun.js';
import { createSyncMetrics } from './metrics.js';
import { readSituation } from './readSituation.js';
import { SyncRunsElsewhere } from './session.js';

export type ServeSyncOptions = {
  /** Names the process in its log. */
  readonly name: string;
  readonly databaseUrl: string;
  readonly jobs: readonly SyncJob[];
  readonly host: string;
  /** Of metrics and health; 0 takes any free one. */
  readonly metricsPort: number;
  readonly logLevel: string;
};

export type RunningSync = {
  /** Where `/metrics` is. */
  readonly url: string;
  /** Stops after the batches that are being written. */
  readonly close: () => Promise<void>;
};

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  wait(ms, undefined, { signal }).catch(() => undefined);

/**
 * Keeps sources synced: each whenever it is due, side by side. Any number of processes may do so on one database: of each source
 * exactly one run is under way. Rejects when the address cannot be listened on.
 */
export const serveSync = async ({ jobs, databaseUrl, ...options }: ServeSyncOptions): Promise<RunningSync> => {
  const log = openLog(options.name, options.logLevel, { urls: [databaseUrl] });
  const metrics = createSyncMetrics(jobs);
  const server = await startMetricsServer({
    host: options.host,
    port: options.metricsPort,
    setting: 'SYNC_METRICS_PORT',
    withHealth: true,
    ...metrics,
  });
  const stopped = new AbortController();
  const { signal } = stopped;
  const keep = (job: SyncJob): Promise<void> => {
    const source = job.name;
    const readState = async () => {
      const { state, quarantined } = await readSituation(databaseUrl, source);
      metrics.noteState(source, state, quarantined);
      return state;
    };
    const run = async (full: boolean, dueSince: Date | null): Promise<void> => {
      const report = await measuredRun(job, metrics, { databaseUrl, full, dueSince, signal });
      log('synced', { source, ...report });
    };
    const onFailure = (err: unknown): void => {
      if (err instanceof SyncRunsElsewhere) log('sync elsewhere', { source, reason: err.message });
      else log('sync failed', { source, err });
    };
    const { everyMs, fullEveryMs } = job;
    const clock = { sleep, nowMs: Date.now, draw: Math.random };
    return keepSynced({ everyMs, fullEveryMs, readState, run, onFailure, ...clock }, signal);
  };
  const running = Promise.all(jobs.map(keep));
  log('syncing', { address: new URL(server.url).origin, sources: jobs.map(({ name }) => name) });
  return {
    url: server.url,
    close: async () => {
      stopped.abort();
      await running;
      await server.close();
    },
  };
};
