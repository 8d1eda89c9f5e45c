import type { Statement } from '../../statement.js';

/** Takes records out of quarantine that have gone in, or are gone. */
export const releaseRecords = (source: string, keys: readonly string[]): Statement<never> => ({
  name: 'sync_release_records',
  text: 'delete from sync_quarantine where source = $1 and key = any ($2::text[])',
  values: [source, keys],
});
