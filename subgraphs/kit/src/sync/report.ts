/** FULL reads everything, DELTA what has changed. */
export type RunKind = 'FULL' | 'DELTA';

/** What a run has done so far, in records. */
export type Counts = {
  readonly upserted: number;
  /** Brought, and equal to what was written last. */
  readonly unchanged: number;
  readonly deleted: number;
  /** Unreadable, or refused by the database. */
  readonly quarantined: number;
  readonly batches: number;
};

export const noCounts: Counts = { upserted: 0, unchanged: 0, deleted: 0, quarantined: 0, batches: 0 };

export const addCounts = (one: Counts, other: Counts): Counts => ({
  upserted: one.upserted + other.upserted,
  unchanged: one.unchanged + other.unchanged,
  deleted: one.deleted + other.deleted,
  quarantined: one.quarantined + other.quarantined,
  batches: one.batches + other.batches,
});

/** What came of one run. */
export type SyncReport = Counts & {
  readonly kind: RunKind;
  /** Whether it began where a full run was cut off. */
  readonly resumed: boolean;
  /** False when it was asked to stop before its end; the next run goes on there. */
  readonly finished: boolean;
  readonly durationMs: number;
};

/** Told after each batch. */
export type SyncProgress = Counts & {
  readonly kind: RunKind;
  /** How many records the source says there are; null when it does not. */
  readonly total: number | null;
};
