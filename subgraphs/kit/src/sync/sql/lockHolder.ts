import type { Statement } from '../../statement.js';
import { syncLockClass } from './tryLock.js';

export type LockHolderRow = { readonly application_name: string; readonly since: Date };

/** The session that has the lock of a source; none where it was just given free. */
export const lockHolder = (source: string): Statement<LockHolderRow> => ({
  name: 'sync_lock_holder',
  text: `
    select application_name, backend_start as since
    from pg_locks join pg_stat_activity using (pid)
    where locktype = 'advisory' and granted and objsubid = 2
      and database = (select oid from pg_database where datname = current_database())
      and classid = $1::bigint::oid
      and objid::bigint = (case when hashtext($2) < 0 then hashtext($2)::bigint + 4294967296 else hashtext($2) end)`,
  values: [syncLockClass, source],
});
