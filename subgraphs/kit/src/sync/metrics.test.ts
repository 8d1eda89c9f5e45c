import { expect, test } from 'vitest';
import { measuredRun } from './measuredRun.js';
import { createSyncMetrics, type SyncMetrics } from './metrics.js';
import { noCounts, type SyncReport } from './report.js';
import { SyncRunsElsewhere } from './session.js';
import type { SyncJob } from './job.js';

const linesOf = async (metrics: SyncMetrics): Promise<readonly string[]> =>
  (await metrics.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const jobOf = (run: SyncJob['run']): SyncJob => ({ name: 'viator', everyMs: 1, fullEveryMs: null, run });
const report: SyncReport = { ...noCounts, kind: 'FULL', resumed: false, finished: true, durationMs: 1 };

test('records are counted while a run is under way, and each once', async () => {
  const metrics = createSyncMetrics([{ name: 'viator', everyMs: 60_000 }]);
  const during: string[] = [];
  const job = jobOf(async ({ onProgress }) => {
    onProgress?.({ ...noCounts, upserted: 2, batches: 1, kind: 'FULL', total: null });
    onProgress?.({ ...noCounts, upserted: 5, deleted: 1, quarantined: 1, batches: 2, kind: 'FULL', total: null });
    during.push(...(await linesOf(metrics)));
    return report;
  });
  await measuredRun(job, metrics, { databaseUrl: '' });
  expect(during).toContain('sync_in_progress{source="viator"} 1');
  expect(await linesOf(metrics)).toEqual(
    expect.arrayContaining([
      'sync_in_progress{source="viator"} 0',
      'sync_records_total{source="viator",outcome="upserted"} 5',
      'sync_records_total{source="viator",outcome="unchanged"} 0',
      'sync_records_total{source="viator",outcome="deleted"} 1',
      'sync_records_total{source="viator",outcome="quarantined"} 1',
      'sync_runs_total{source="viator",kind="FULL",result="finished"} 1',
    ]),
  );
});

test('runs are counted by how they ended', async () => {
  const metrics = createSyncMetrics([{ name: 'viator', everyMs: 60_000 }]);
  const failing = (error: Error): SyncJob => jobOf(() => Promise.reject(error));
  await expect(measuredRun(failing(new Error('down')), metrics, { databaseUrl: '' })).rejects.toThrow('down');
  await expect(measuredRun(failing(new SyncRunsElsewhere('there')), metrics, { databaseUrl: '' })).rejects.toThrow();
  await measuredRun(
    jobOf(async () => ({ ...report, kind: 'DELTA', finished: false })),
    metrics,
    { databaseUrl: '' },
  );
  const runs = (await linesOf(metrics)).filter((line) => line.startsWith('sync_runs_total') && line.endsWith(' 1'));
  expect(runs).toEqual([
    'sync_runs_total{source="viator",kind="DELTA",result="stopped"} 1',
    'sync_runs_total{source="viator",kind="NONE",result="failed"} 1',
    'sync_runs_total{source="viator",kind="NONE",result="elsewhere"} 1',
  ]);
});

test('lag is the age of what is known, at the moment at which it is asked for, and absent before there is any', async () => {
  let nowMs = 1_000_000;
  const metrics = createSyncMetrics([{ name: 'viator', everyMs: 60_000 }], () => nowMs);
  metrics.noteState('viator', undefined, 0);
  const has = async (name: string): Promise<string | undefined> =>
    (await linesOf(metrics)).find((line) => line.startsWith(name));
  expect(await has('sync_lag_seconds')).toBeUndefined();
  expect(await has('sync_last_success_timestamp_seconds')).toBeUndefined();
  expect(await has('sync_interval_seconds')).toBe('sync_interval_seconds{source="viator"} 60');
  metrics.noteState('viator', { current_to: new Date(900_000), finished_at: new Date(950_000) }, 3);
  nowMs += 20_000;
  expect(await has('sync_lag_seconds')).toBe('sync_lag_seconds{source="viator"} 120');
  expect(await has('sync_last_success_timestamp_seconds')).toBe(
    'sync_last_success_timestamp_seconds{source="viator"} 950',
  );
  expect(await has('sync_quarantined_records')).toBe('sync_quarantined_records{source="viator"} 3');
});
