import type { Statement } from '../../statement.js';

/** Notes when a delta began. */
export const beginDelta = (source: string): Statement<never> => ({
  name: 'sync_begin_delta',
  text: 'update sync_state set began_at = now() where source = $1',
  values: [source],
});
