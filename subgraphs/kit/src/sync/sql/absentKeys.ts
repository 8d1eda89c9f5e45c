import type { Statement } from '../../statement.js';

/** The next keys after one, in order, that a full run did not bring. */
export const absentKeys = (
  source: string,
  run: number,
  after: string,
  limit: number,
): Statement<{ readonly key: string }> => ({
  name: 'sync_absent_keys',
  text: `
    select key from sync_key
    where source = $1 and run < $2 and key > $3
    order by key
    limit $4`,
  values: [source, run, after, limit],
});
