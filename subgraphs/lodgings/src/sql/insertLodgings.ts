import type { Statement } from '@tripgraph/kit/statement';
import type { LodgingRow } from '../rows.js';

/** Writes houses that are not there. */
export const insertLodgings = (lodgings: readonly LodgingRow[]): Statement<never> => ({
  name: 'insert_lodgings',
  text: `
    insert into lodging (
      id, kind, name, stars, score, review_count, latitude, longitude, address, postal_code, country_code, description,
      facilities, photos, rooms, listings
    )
    select
      id, kind::lodging_kind, name, stars, score, "reviewCount", latitude, longitude, address, "postalCode", "countryCode",
      description, facilities, photos, rooms, listings
    from jsonb_to_recordset($1::jsonb) as given (
      id text, kind text, name text, stars real, score smallint, "reviewCount" integer, latitude double precision,
      longitude double precision, address text, "postalCode" text, "countryCode" text, description text,
      facilities jsonb, photos jsonb, rooms jsonb, listings jsonb
    )`,
  values: [JSON.stringify(lodgings)],
});
