import type { Statement } from '@tripgraph/kit/statement';
import type { WeeklyPeriod } from '../../hours/weeklyHours.js';

export type CmsPointRow = {
  readonly id: string;
  readonly cms_place_id: string;
  readonly kind: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly importance: number;
  readonly phone: string | null;
  readonly weekly_periods: readonly WeeklyPeriod[] | null;
  readonly google_place_id: string | null;
};

/** Writes points of interest of the CMS, each of another id. They are shown when they are hung on places, see `hangCmsPoints`. */
export const upsertCmsPoints = (rows: readonly CmsPointRow[]): Statement<never> => ({
  name: 'upsert_cms_points',
  text: `
    insert into cms_point_of_interest
    select * from jsonb_populate_recordset(null::cms_point_of_interest, $1::jsonb)
    on conflict (id) do update set
      cms_place_id = excluded.cms_place_id, kind = excluded.kind, name = excluded.name, latitude = excluded.latitude,
      longitude = excluded.longitude, importance = excluded.importance, phone = excluded.phone,
      weekly_periods = excluded.weekly_periods, google_place_id = excluded.google_place_id`,
  values: [JSON.stringify(rows)],
});
