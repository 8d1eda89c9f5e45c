import type { Statement } from '@tripgraph/kit/statement';
import type { Alike } from '../houses/pairs.js';

/** Notes which listings are alike. */
export const insertAlike = (pairs: readonly Alike[]): Statement<never> => ({
  name: 'insert_alike',
  text: `
    insert into alike (one_id, other_id, likeness)
    select * from unnest($1::text[], $2::text[], $3::real[])
    on conflict (one_id, other_id) do update set likeness = excluded.likeness`,
  values: [pairs.map(({ one }) => one), pairs.map(({ other }) => other), pairs.map(({ likeness }) => likeness)],
});
