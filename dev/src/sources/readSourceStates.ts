import pg from 'pg';

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

const statement = `
  select
    state.source,
    state.full_finished_at is not null as "isWhole",
    (select count(*)::int from sync_key where sync_key.source = state.source) as records,
    (select count(*)::int from sync_quarantine where sync_quarantine.source = state.source) as quarantined
  from sync_state state
  order by state.source`;

/** The sources of a subgraph's database, by name; none before its first sync. */
export const readSourceStates = async (url: string): Promise<readonly SourceState[]> => {
  const client = new pg.Client({ connectionString: url, application_name: 'tripgraph dev', statement_timeout: 10_000 });
  // A connection that breaks fails the statement; without a listener it would end our process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<SourceState>(statement)).rows;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === noTable) return [];
    throw error;
  } finally {
    await client.end();
  }
};
