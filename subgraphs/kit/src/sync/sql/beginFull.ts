import type { Statement } from '../../statement.js';

/** Begins a full run at its beginning; what was known of the position is given up. */
export const beginFull = (source: string, revision: string): Statement<{ readonly run: number }> => ({
  name: 'sync_begin_full',
  text: `
    insert into sync_state (source, mode, run, revision, began_at)
    values ($1, 'FULL', 1, $2, now())
    on conflict (source) do update
    set mode = 'FULL', run = sync_state.run + 1, revision = excluded.revision, watermark = null, began_at = now()
    returning run`,
  values: [source, revision],
});
