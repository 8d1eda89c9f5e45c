import type { SyncOptions } from './options.js';
import type { SyncReport } from './report.js';
import { runSync } from './runSync.js';
import type { Sink, Source } from './source.js';

/** What is different from run to run. */
export type RunOptions = Pick<
  SyncOptions<never>,
  'databaseUrl' | 'dueSince' | 'full' | 'fullDeletes' | 'dryRun' | 'lockWaitMs' | 'signal' | 'onProgress'
>;

/** A source with where it goes and how often; what its items are is its own business. */
export type SyncJob = {
  /** The name of the source. */
  readonly name: string;
  /** From the end of a run to the beginning of the next one. */
  readonly everyMs: number;
  /** So long after a full run everything is read again; null: changes are enough, for ever. */
  readonly fullEveryMs: number | null;
  readonly run: (options: RunOptions) => Promise<SyncReport>;
};

export type JobOptions<Item> = Pick<SyncJob, 'everyMs' | 'fullEveryMs'> &
  Pick<SyncOptions<Item>, 'revision'> & { readonly source: Source<Item>; readonly sink: Sink<Item> };

/** Puts a source, its sink and its schedule together. */
export const syncJob = <Item>({ everyMs, fullEveryMs, ...sync }: JobOptions<Item>): SyncJob => ({
  name: sync.source.name,
  everyMs,
  fullEveryMs,
  run: (options) => runSync({ ...options, ...sync }),
});
