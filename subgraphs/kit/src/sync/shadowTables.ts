import type { SyncSession } from './session.js';

const keysOf = { sync_state: 'source', sync_key: 'source, key', sync_quarantine: 'source, key' };

/**
 * From now on this session sees copies of the tables of a sync, under their names, which end with it: a dry run does everything
 * that a run does, and changes nothing.
 */
export const shadowTables = (session: SyncSession): Promise<void> =>
  session.transaction(async ({ define }) => {
    for (const [table, key] of Object.entries(keysOf)) {
      await define(`create temporary table ${table} as table ${table}`);
      await define(`alter table pg_temp.${table} add primary key (${key})`);
    }
  });
