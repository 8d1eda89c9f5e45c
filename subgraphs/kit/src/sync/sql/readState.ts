import type { Statement } from '../../statement.js';
import type { SyncState } from '../state.js';

/** How far the sync of a source is; no row before its first run. */
export const readState = (source: string): Statement<SyncState> => ({
  name: 'sync_read_state',
  text: `
    select mode, run, revision, watermark, current_to, finished_at, full_finished_at
    from sync_state
    where source = $1`,
  values: [source],
});
