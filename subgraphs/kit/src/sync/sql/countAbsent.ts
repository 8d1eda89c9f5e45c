import type { Statement } from '../../statement.js';

/** How many keys a full run did not bring, out of how many. */
export const countAbsent = (
  source: string,
  run: number,
): Statement<{ readonly absent: number; readonly known: number }> => ({
  name: 'sync_count_absent',
  text: `
    select count(*) filter (where run < $2)::int as absent, count(*)::int as known
    from sync_key
    where source = $1`,
  values: [source, run],
});
