import { beginRun, type BegunRun } from './beginRun.js';
import { carryOut, type Work } from './carryOut.js';
import { batchTimeoutOf, type SyncOptions } from './options.js';
import { noCounts, type SyncReport } from './report.js';
import { withSyncSession } from './session.js';
import { shadowTables } from './shadowTables.js';
import type { Sink } from './source.js';
import { WatermarkRefused } from './watermarkRefused.js';

/** So much longer than a source may take for a batch is a connection kept on which nothing happens. */
const idleMarginMs = 60_000;
const noSink: Sink<unknown> = { upsert: async () => undefined, remove: async () => undefined };

const run = async <Item>(work: Work<Item>): Promise<{ readonly begun: BegunRun; readonly finished: boolean }> => {
  const { session, source, options } = work;
  const wish = { full: options.full ?? false, revision: options.revision ?? '', hasDelta: source.delta !== null };
  for (let anew = false; ; anew = true) {
    const begun = await beginRun(session, source.name, wish, { anew, dueSince: options.dueSince });
    try {
      return { begun, finished: await carryOut(work, begun) };
    } catch (error) {
      if (anew || !(error instanceof WatermarkRefused)) throw error;
    }
  }
};

/**
 * Runs the sync of one source once: everything the first time, and then what has changed. A run that is cut off, however, is
 * gone on with by the next one, and comes to the same rows as one that was not. Rejects with SyncRunsElsewhere when another
 * process syncs this source, with TooManyAbsent when much would be deleted, and with whatever the source or the driver rejects
 * with; what was written until then stays.
 */
export const runSync = <Item>(options: SyncOptions<Item>): Promise<SyncReport> => {
  const startedAtMs = performance.now();
  const { databaseUrl: url, source, dryRun = false, signal = new AbortController().signal } = options;
  const waitMs = dryRun ? null : (options.lockWaitMs ?? 0);
  const idleMs = batchTimeoutOf(options) + idleMarginMs;
  return withSyncSession({ url, source: source.name, waitMs, idleMs, signal }, async (session) => {
    if (dryRun) await shadowTables(session);
    const sink = dryRun ? noSink : options.sink;
    const work: Work<Item> = { session, source, sink, options, signal, counts: noCounts };
    const { begun, finished } = await run(work);
    const durationMs = Math.round(performance.now() - startedAtMs);
    return { ...work.counts, kind: begun.kind, resumed: begun.resumed, finished, durationMs };
  });
};
