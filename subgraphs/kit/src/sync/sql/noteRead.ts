import type { Statement } from '../../statement.js';

/** Notes that a full run has read everything, and that what did not come is to be deleted. */
export const noteRead = (source: string): Statement<never> => ({
  name: 'sync_note_read',
  text: "update sync_state set mode = 'ABSENT' where source = $1",
  values: [source],
});
