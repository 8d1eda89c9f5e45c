/** A row of `sync_state`: how far the sync of a source is. */
export type SyncState = {
  readonly mode: 'FULL' | 'ABSENT' | 'DELTA';
  readonly run: number;
  readonly revision: string;
  readonly watermark: string | null;
  /** What the source held then is in; null before the first run has come to its end. */
  readonly current_to: Date | null;
  readonly finished_at: Date | null;
  readonly full_finished_at: Date | null;
};

/** What a run is to read. ABSENT: nothing; what a full run did not bring is still to be deleted. */
export type RunPlan =
  | { readonly kind: 'ANEW' }
  | { readonly kind: 'RESUME'; readonly run: number; readonly watermark: string }
  | { readonly kind: 'ABSENT'; readonly run: number }
  | { readonly kind: 'DELTA'; readonly run: number; readonly since: string };

export type RunWish = {
  /** Everything is to be read, though changes would do. */
  readonly full: boolean;
  readonly revision: string;
  readonly hasDelta: boolean;
};

/**
 * Chooses what a run reads. A full run that was cut off is gone on with, whatever is wished; without a watermark, or when what
 * is written has changed since, it begins anew.
 */
export const planRun = (state: SyncState | undefined, { full, revision, hasDelta }: RunWish): RunPlan => {
  if (state?.revision !== revision) return { kind: 'ANEW' };
  const { mode, run, watermark } = state;
  if (mode === 'ABSENT') return { kind: 'ABSENT', run };
  if (watermark === null) return { kind: 'ANEW' };
  if (mode === 'FULL') return { kind: 'RESUME', run, watermark };
  return full || !hasDelta ? { kind: 'ANEW' } : { kind: 'DELTA', run, since: watermark };
};
