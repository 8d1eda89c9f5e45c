import { withProcessMetrics } from '@tripgraph/telemetry/processMetrics';
import { Counter, Gauge, Registry } from 'prom-client';
import type { SyncJob } from './job.js';
import type { Counts, RunKind } from './report.js';
import type { SyncState } from './state.js';

const outcomes = ['upserted', 'unchanged', 'deleted', 'quarantined'] as const;
const kinds = ['FULL', 'DELTA', 'NONE'] as const;
const results = ['finished', 'stopped', 'failed', 'elsewhere'] as const;
export type RunResult = (typeof results)[number];

/** What a sync process counts of each source, in the text that Prometheus reads. */
export type SyncMetrics = {
  readonly inProgress: (source: string, running: boolean) => void;
  readonly addRecords: (source: string, counts: Counts) => void;
  /** `kind` is null where the run did not come so far as to choose one. */
  readonly countRun: (source: string, kind: RunKind | null, result: RunResult) => void;
  /** What the database says, whichever process wrote it. */
  readonly noteState: (
    source: string,
    state: Pick<SyncState, 'current_to' | 'finished_at'> | undefined,
    quarantined: number,
  ) => void;
  readonly contentType: string;
  readonly text: () => Promise<string>;
};

const seconds = (date: Date): number => date.getTime() / 1000;

/** The metrics of one process. Labels have the names of sources and words of closed lists, nothing else. */
export const createSyncMetrics = (
  jobs: ReadonlyArray<Pick<SyncJob, 'name' | 'everyMs'>>,
  now: () => number = Date.now,
): SyncMetrics => {
  const registry = new Registry();
  const registers = [registry];
  const gauge = (name: string, help: string): Gauge<'source'> =>
    new Gauge({ name, help, labelNames: ['source'], registers });
  const inProgress = gauge('sync_in_progress', 'Whether this process is syncing a source right now (1) or not (0).');
  const lastSuccess = gauge(
    'sync_last_success_timestamp_seconds',
    'When the last sync of a source came to its end, whichever process ran it; absent before the first.',
  );
  const quarantined = gauge(
    'sync_quarantined_records',
    'Records of a source that cannot be read or written right now.',
  );
  const interval = gauge('sync_interval_seconds', 'How often a source is to be read.');
  const currentTo = new Map<string, number>();
  new Gauge({
    name: 'sync_lag_seconds',
    help: 'How old what is known of a source is at most: the time since the last sync that came to its end began.',
    labelNames: ['source'],
    registers,
    collect() {
      for (const [source, at] of currentTo) this.set({ source }, now() / 1000 - at);
    },
  });
  const records = new Counter({
    name: 'sync_records_total',
    help: 'Records that a source brought, by what came of them.',
    labelNames: ['source', 'outcome'],
    registers,
  });
  const runs = new Counter({
    name: 'sync_runs_total',
    help: 'Runs by kind (FULL, DELTA or NONE, when it came not so far) and by how they ended: finished, stopped, failed, or elsewhere, where another process runs.',
    labelNames: ['source', 'kind', 'result'],
    registers,
  });
  for (const { name: source, everyMs } of jobs) {
    interval.set({ source }, everyMs / 1000);
    inProgress.set({ source }, 0);
    for (const outcome of outcomes) records.inc({ source, outcome }, 0);
    for (const kind of kinds) for (const result of results) runs.inc({ source, kind, result }, 0);
  }
  return {
    inProgress: (source, running) => inProgress.set({ source }, running ? 1 : 0),
    addRecords: (source, counts) => {
      for (const outcome of outcomes) records.inc({ source, outcome }, counts[outcome]);
    },
    countRun: (source, kind, result) => runs.inc({ source, kind: kind ?? 'NONE', result }),
    noteState: (source, state, count) => {
      if (state?.finished_at) lastSuccess.set({ source }, seconds(state.finished_at));
      if (state?.current_to) currentTo.set(source, seconds(state.current_to));
      quarantined.set({ source }, count);
    },
    contentType: registry.contentType,
    text: () => withProcessMetrics(registry),
  };
};
