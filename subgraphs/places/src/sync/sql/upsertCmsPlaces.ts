import type { Statement } from '@tripgraph/kit/statement';

export type CmsPlaceRow = {
  readonly id: string;
  readonly kind: string | null;
  readonly name: string;
  readonly facts: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  readonly place_id: string | null;
  readonly ancestor_ids: readonly string[];
  readonly matched_by: string | null;
  readonly confidence: number | null;
  readonly is_same: boolean;
  readonly wanted: object;
};

/** Writes places of the CMS, each of another id. */
export const upsertCmsPlaces = (rows: readonly CmsPlaceRow[]): Statement<never> => ({
  name: 'upsert_cms_places',
  text: `
    insert into cms_place
    select * from jsonb_populate_recordset(null::cms_place, $1::jsonb)
    on conflict (id) do update set
      kind = excluded.kind, name = excluded.name, facts = excluded.facts, place_id = excluded.place_id,
      ancestor_ids = excluded.ancestor_ids, matched_by = excluded.matched_by, confidence = excluded.confidence,
      is_same = excluded.is_same, wanted = excluded.wanted`,
  values: [JSON.stringify(rows)],
});
