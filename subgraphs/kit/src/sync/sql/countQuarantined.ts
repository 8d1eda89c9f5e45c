import type { Statement } from '../../statement.js';

/** How many records of a source are in quarantine. */
export const countQuarantined = (source: string): Statement<{ readonly quarantined: number }> => ({
  name: 'sync_count_quarantined',
  text: 'select count(*)::int as quarantined from sync_quarantine where source = $1',
  values: [source],
});
