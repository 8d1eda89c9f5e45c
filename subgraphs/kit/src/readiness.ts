import type { RequestDatabase } from './database.js';
import type { Statement } from './statement.js';

/** What there is to say of a subgraph that can answer. */
export type Readiness = {
  /** How far its database is behind the one that it is a standby of, in ms; undefined where it is none, or nobody knows. */
  readonly replicaLagMs?: number;
};

/**
 * How far a standby is behind: 0 where it is told of changes and has applied all of them, else the age of the last one that it has
 * applied. Null of a primary, and of a standby that has applied none.
 * https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-RECOVERY-INFO
 */
const replicaLag: Statement<{ readonly lag_ms: number | null }> = {
  name: 'replica_lag',
  text: `
    select case
        when not pg_is_in_recovery() then null
        when exists (select from pg_stat_wal_receiver) and pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
        else greatest(0, extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp()) * 1000)
      end::float8 as lag_ms`,
  values: [],
};

/** Undefined where it is none, or the server does not say: whoever answers is ready whatever is known of that. */
const replicaLagOf = async (database: Pick<RequestDatabase, 'query'>): Promise<number | undefined> => {
  const [row] = await database.query(replicaLag).catch(() => []);
  return row?.lag_ms ?? undefined;
};

/** Rejects with the reason when a database does not answer `statement`. */
export const readinessOf = async (
  database: Pick<RequestDatabase, 'query'>,
  statement: Statement<unknown>,
): Promise<Readiness> => {
  await database.query(statement);
  const lagMs = await replicaLagOf(database);
  return lagMs === undefined ? {} : { replicaLagMs: Math.round(lagMs) };
};
