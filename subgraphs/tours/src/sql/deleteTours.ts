import type { Statement } from '@tripgraph/kit/statement';

/** Takes these tours away, from all places that they are at. */
export const deleteTours = (ids: readonly string[]): Statement<never> => ({
  name: 'delete_tours',
  text: `
    with places as (delete from tour_place where tour_id = any ($1)), spots as (delete from tour_at where tour_id = any ($1))
    delete from tour where id = any ($1)`,
  values: [ids],
});
