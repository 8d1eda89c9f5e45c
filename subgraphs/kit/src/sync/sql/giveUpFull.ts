import type { Statement } from '../../statement.js';

/** Makes the next run a full one that begins anew. */
export const giveUpFull = (source: string): Statement<never> => ({
  name: 'sync_give_up_full',
  text: "update sync_state set mode = 'FULL', watermark = null where source = $1",
  values: [source],
});
