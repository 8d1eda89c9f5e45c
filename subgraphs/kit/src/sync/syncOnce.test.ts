import { expect, test } from 'vitest';
import type { SyncJob } from './job.js';
import { noCounts, type SyncReport } from './report.js';
import { syncOnce, type SyncMessage, type SyncOnceOptions } from './syncOnce.js';

const report: SyncReport = { ...noCounts, kind: 'DELTA', resumed: false, finished: true, durationMs: 10 };

/** Jobs of these names, and what becomes of them. */
const runJobs = async (
  outcomes: Readonly<Record<string, Partial<SyncReport> | Error>>,
  given: Partial<SyncOnceOptions> = {},
) => {
  const told: string[] = [];
  const asked: string[] = [];
  const jobs = Object.entries(outcomes).map(([name, outcome]): SyncJob => ({
    name,
    everyMs: 1,
    fullEveryMs: null,
    run: async (options) => {
      asked.push(`${name} full=${options.full} dryRun=${options.dryRun} fullDeletes=${options.fullDeletes}`);
      options.onProgress?.({ ...noCounts, kind: 'DELTA', total: 7 });
      if (outcome instanceof Error) throw outcome;
      return { ...report, ...outcome };
    },
  }));
  const code = await syncOnce(jobs, {
    full: false,
    dryRun: false,
    fullDeletes: false,
    databaseUrl: '',
    signal: new AbortController().signal,
    terminal: { write: (text) => told.push(text.trimEnd()) },
    complain: (text) => told.push(text.trimEnd()),
    ...given,
  });
  return { code, told, asked };
};

test('sources are synced one after the other, and one that fails does not keep the others from it', async () => {
  const { code, told, asked } = await runJobs({ viator: new Error('it is down'), gadventures: { upserted: 3 } });
  expect(told).toEqual([
    'viator could not be synced: it is down',
    'gadventures: changes: 3 written, 0 unchanged, 0 deleted, 0 in quarantine, in 0.01 s.',
  ]);
  expect(asked.length).toBe(2);
  expect(code).toBe(2);
});

test('records in quarantine are a finding', async () => {
  expect((await runJobs({ viator: { quarantined: 1 }, gadventures: {} })).code).toBe(1);
  expect((await runJobs({ viator: {} })).code).toBe(0);
});

test('what is wished for is handed on, and progress is told to whoever started the process', async () => {
  const messages: SyncMessage[] = [];
  const wish = { full: true, dryRun: true, fullDeletes: true };
  const { asked } = await runJobs({ viator: {} }, { ...wish, tell: (message) => messages.push(message) });
  expect(asked).toEqual(['viator full=true dryRun=true fullDeletes=true']);
  expect(messages).toMatchObject([{ source: 'viator', progress: { total: 7 } }]);
  expect(messages[0]?.residentBytes).toBeGreaterThan(1_000_000);
});

test('who wishes to stop gets no further source', async () => {
  const stop = new AbortController();
  stop.abort();
  expect((await runJobs({ viator: {} }, { signal: stop.signal })).asked).toEqual([]);
});
