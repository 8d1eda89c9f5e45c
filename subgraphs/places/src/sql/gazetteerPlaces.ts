import type { Statement } from '@tripgraph/kit/statement';
import type { PlaceKind } from '../generated/resolvers.js';

/** What a gazetteer says of a place. */
export type GazetteerPlaceRow = {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  /** By locale, as they are written. */
  readonly localNames: Readonly<Record<string, string>>;
  /** All by which it is searched, folded. */
  readonly names: readonly string[];
  readonly countryCode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly prominence: number;
  readonly parentId: string | null;
};

/** Opens the cursor `gazetteer` over all places, the wider kinds first. */
export const gazetteerCursor = `
  declare gazetteer no scroll cursor for
  select place.id, place.kind, place.name, place.names as "localNames",
    coalesce(known.names, '{}') as names,
    place.country_code as "countryCode", place.latitude, place.longitude,
    coalesce(known.prominence, place.population, 0)::float8 as prominence, place.parent_id as "parentId"
  from place
  left join (
    select place_id, array_agg(name order by name) as names, max(prominence) as prominence
    from place_name
    group by place_id
  ) as known on known.place_id = place.id
  order by place.kind, place.id`;

/** The next places of the cursor; none at its end. */
export const nextGazetteerPlaces = (): Statement<GazetteerPlaceRow> => ({
  name: 'next_gazetteer_places',
  text: 'fetch 5000 from gazetteer',
  values: [],
});

/** How many places there are. */
export const placeCount = (): Statement<{ readonly count: number }> => ({
  name: 'place_count',
  text: 'select count(*)::integer as count from place',
  values: [],
});
