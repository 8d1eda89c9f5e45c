import type { SyncProgress } from './report.js';
import type { Sink, Source } from './source.js';

/** What a run of a sync is told. */
export type SyncOptions<Item> = {
  /** The subgraph's own database, with the tables of `migrateSync`. */
  readonly databaseUrl: string;
  readonly source: Source<Item>;
  readonly sink: Sink<Item>;
  /** Another text whenever the sink writes the same item otherwise: the next run reads and writes everything. */
  readonly revision?: string | undefined;
  /** Read everything, though changes would do. A full run that was cut off is gone on with in any case. */
  readonly full?: boolean | undefined;
  /** Delete what a full run did not bring even where that is more than half of all. */
  readonly fullDeletes?: boolean | undefined;
  /** Say what would be written, and write nothing. What the database would refuse is not seen. */
  readonly dryRun?: boolean | undefined;
  /** When the last run ended when this one was found to be due: where another has ended since, it is left out, as by SyncRunsElsewhere. */
  readonly dueSince?: Date | null | undefined;
  /** How long another process may still run; 0 is the default. */
  readonly lockWaitMs?: number | undefined;
  /** How long a source may take for one batch; ten minutes are the default. */
  readonly batchTimeoutMs?: number | undefined;
  /** Asks to stop after the batch that is being written. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined;
};

const defaultBatchTimeoutMs = 600_000;

/** How long a source may take for one batch. */
export const batchTimeoutOf = ({ batchTimeoutMs }: Pick<SyncOptions<never>, 'batchTimeoutMs'>): number =>
  batchTimeoutMs ?? defaultBatchTimeoutMs;
