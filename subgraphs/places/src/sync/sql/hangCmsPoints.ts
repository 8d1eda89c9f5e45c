import type { Statement } from '@tripgraph/kit/statement';

/** Takes points of interest of the CMS, by its ids, away from where they hang. */
export const unhangCmsPoints = (ids: readonly string[]): readonly Statement<never>[] => [
  {
    name: 'unhang_cms_points_at',
    text: `
    delete from point_of_interest_at
    where point_of_interest_id = any (select 'poi_cms_' || id from unnest($1::text[]) as gone (id))`,
    values: [ids],
  },
  {
    name: 'unhang_cms_points',
    text: `
    delete from point_of_interest
    where id = any (select 'poi_cms_' || id from unnest($1::text[]) as gone (id))`,
    values: [ids],
  },
];

/**
 * Hangs points of interest of the CMS (all, when `ids` is null) on the place that the CMS has them in, and on everything above
 * it. What is not hung anywhere before is taken for granted. Where a load of places no longer has that place, they hang on the
 * smallest one above it that it has; where the CMS's place is unknown, nowhere.
 */
export const hangCmsPoints = (ids: readonly string[] | null): Statement<never> => ({
  name: 'hang_cms_points',
  text: `
    with hung as (
      insert into point_of_interest (
        id, kind, name, latitude, longitude, place_id, cms_id, phone, weekly_periods, google_place_id
      )
      select
        'poi_cms_' || point.id, point.kind, point.name, point.latitude, point.longitude, spot.id, point.id, point.phone,
        point.weekly_periods, point.google_place_id
      from cms_point_of_interest as point
      join cms_place on cms_place.id = point.cms_place_id
      join lateral (
        select place.id
        from place
        where place.id = any (cms_place.ancestor_ids || cms_place.place_id)
        order by cardinality(place.ancestor_ids) desc
        limit 1
      ) as spot on true
      where $1::bigint[] is null or point.id = any ($1)
      returning id, kind, place_id, cms_id
    )
    insert into point_of_interest_at (place_id, importance, point_of_interest_id, kind)
    select above.id, point.importance, hung.id, hung.kind
    from hung
    join cms_point_of_interest as point on point.id = hung.cms_id
    join place on place.id = hung.place_id
    cross join lateral unnest(place.ancestor_ids || place.id) as above (id)`,
  values: [ids],
});
