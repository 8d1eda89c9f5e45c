import type { Statement } from '../../statement.js';

/**
 * The records in quarantine that are to be fetched anew, those first that were left longest, and notes that they are: each is
 * tried again after a minute, and then after twice as long each time, up to a day.
 */
export const retriedRecords = (source: string, limit: number): Statement<{ readonly key: string }> => ({
  name: 'sync_retried_records',
  text: `
    update sync_quarantine set retried = retried + 1, retried_at = now()
    where source = $1 and key in (
      select key from sync_quarantine
      where source = $1
        and coalesce(retried_at, first_seen_at) <= now() - least(interval '1 minute' * (1 << least(retried, 11)), interval '1 day')
      order by coalesce(retried_at, first_seen_at), key
      limit $2)
    returning key`,
  values: [source, limit],
});
