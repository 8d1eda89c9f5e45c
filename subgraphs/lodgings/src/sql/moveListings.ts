import type { Statement } from '@tripgraph/kit/statement';

/** Says which house each listing is of. */
export const moveListings = (
  moves: ReadonlyArray<{ readonly id: string; readonly lodgingId: string }>,
): Statement<never> => ({
  name: 'move_listings',
  text: `
    update listing set lodging_id = moved.lodging_id
    from unnest($1::text[], $2::text[]) as moved (id, lodging_id)
    where listing.id = moved.id and listing.lodging_id <> moved.lodging_id`,
  values: [moves.map(({ id }) => id), moves.map(({ lodgingId }) => lodgingId)],
});
