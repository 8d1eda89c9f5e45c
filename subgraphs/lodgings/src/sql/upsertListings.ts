import type { Statement } from '@tripgraph/kit/statement';
import type { StoredListing } from '../houses/storedListing.js';

/** Writes listings over what there is of them. A new one is a house of its own until it is paired. */
export const upsertListings = (listings: readonly StoredListing[]): Statement<never> => ({
  name: 'upsert_listings',
  text: `
    insert into listing (id, source, source_id, city_ref, lodging_id, cell, content, place)
    select id, source::lodging_source, source_id, city_ref, id, cell, content, place
    from jsonb_to_recordset($1::jsonb) as given (
      id text, source text, source_id text, city_ref text, cell text, content jsonb, place jsonb
    )
    on conflict (id) do update set
      city_ref = excluded.city_ref, cell = excluded.cell, content = excluded.content, place = excluded.place`,
  values: [
    JSON.stringify(
      listings.map(({ id, cell, content, place }) => ({
        id,
        source: content.source,
        source_id: content.sourceId,
        city_ref: content.cityRef,
        cell,
        content,
        place,
      })),
    ),
  ],
});
