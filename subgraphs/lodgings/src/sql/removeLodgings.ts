import type { Statement } from '@tripgraph/kit/statement';

/** Removes houses, and from where they stand. */
export const removeLodgings = (ids: readonly string[]): Statement<never> => ({
  name: 'remove_lodgings',
  text: `
    with places as (delete from lodging_place where lodging_id = any ($1)),
      standing as (delete from lodging_at where lodging_id = any ($1))
    delete from lodging where id = any ($1)`,
  values: [ids],
});
