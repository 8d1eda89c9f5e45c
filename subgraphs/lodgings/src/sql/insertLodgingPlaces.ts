import type { Statement } from '@tripgraph/kit/statement';
import type { ListingPlace } from '../houses/storedListing.js';
import type { LodgingKind } from '../generated/resolvers.js';

export type PlacedLodging = {
  readonly id: string;
  readonly kind: LodgingKind;
  readonly rank: number;
  readonly place: ListingPlace;
};

/** Says where houses are, and stands them at their place and at everything above it. */
export const insertLodgingPlaces = (lodgings: readonly PlacedLodging[]): Statement<never> => ({
  name: 'insert_lodging_places',
  text: `
    with given as (
      select id, kind::lodging_kind as kind, rank, place
      from jsonb_to_recordset($1::jsonb) as given (id text, kind text, rank integer, place jsonb)
    ),
    placed as (
      insert into lodging_place (lodging_id, place_id, matched_by, confidence, wanted)
      select id, place ->> 'placeId', place ->> 'matchedBy', (place ->> 'confidence')::real, place -> 'wanted' from given
    )
    insert into lodging_at (place_id, rank, lodging_id, kind)
    select above.place_id, given.rank, given.id, given.kind
    from given
    cross join lateral (
      select place ->> 'placeId' as place_id
      union
      select jsonb_array_elements_text(place -> 'ancestorIds')
    ) as above
    where above.place_id is not null`,
  values: [JSON.stringify(lodgings)],
});
