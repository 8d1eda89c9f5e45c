import type { Statement } from '../../statement.js';

/** Takes records out of quarantine that a whole full run did not bring any more. */
export const releaseUnseen = (source: string, run: number): Statement<never> => ({
  name: 'sync_release_unseen',
  text: 'delete from sync_quarantine where source = $1 and run < $2',
  values: [source, run],
});
