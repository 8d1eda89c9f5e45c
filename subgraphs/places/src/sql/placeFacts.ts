import type { Statement } from '@tripgraph/kit/statement';

export type PlaceFactsRow = {
  readonly placeId: string;
  readonly facts: ReadonlyArray<{ readonly name: string; readonly value: string }>;
};

/** What editors note of places; those of which they note nothing are left out. */
export const placeFacts = (placeIds: readonly string[]): Statement<PlaceFactsRow> => ({
  name: 'place_facts',
  text: `
    select distinct on (place_id) place_id as "placeId", facts
    from cms_place
    where place_id = any ($1) and is_same and facts <> '[]'
    order by place_id, confidence desc, id`,
  values: [placeIds],
});
