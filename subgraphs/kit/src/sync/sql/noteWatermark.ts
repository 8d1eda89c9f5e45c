import type { Statement } from '../../statement.js';

/** Notes where to go on after a batch. */
export const noteWatermark = (source: string, watermark: string): Statement<never> => ({
  name: 'sync_note_watermark',
  text: 'update sync_state set watermark = $2 where source = $1',
  values: [source, watermark],
});
