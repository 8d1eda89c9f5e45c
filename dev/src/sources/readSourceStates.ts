import type { Statement } from '@tripgraph/kit/statement';
import { inTransaction } from '@tripgraph/kit/transaction';

/** How far the sync of one source is. */
export type SourceState = {
  readonly source: string;
  /** Whether all of it has been read once. */
  readonly isWhole: boolean;
  readonly records: number;
  /** Records that could not be read, and wait for somebody to look. */
  readonly quarantined: number;
};

/** undefined_table */
const noTable = '42P01';

const sourceStates = (): Statement<SourceState> => ({
  name: 'source_states',
  text: `
    select
      state.source,
      state.full_finished_at is not null as "isWhole",
      (select count(*)::int from sync_key where sync_key.source = state.source) as records,
      (select count(*)::int from sync_quarantine where sync_quarantine.source = state.source) as quarantined
    from sync_state state
    order by state.source`,
  values: [],
});

/** The sources of a subgraph's database, by name; none before its first sync. */
export const readSourceStates = (url: string): Promise<readonly SourceState[]> =>
  inTransaction(url, async (transaction): Promise<readonly SourceState[]> => {
    await transaction.define(`set local statement_timeout = '10s'`);
    return transaction.query(sourceStates());
  }).catch((error: unknown) => {
    if ((error as { readonly code?: unknown }).code === noTable) return [];
    throw error;
  });
