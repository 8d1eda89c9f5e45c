import type { Statement } from '@tripgraph/kit/statement';

/** What articles mention, and at which places each is, both as JSON, named as the columns are. */
export const writePlaces = (mentions: string, positions: string): Statement<never> => ({
  name: 'write_places',
  text: `
    with mentions as (
      insert into article_place (article_id, position, name, wanted, place_id, matched_by, confidence)
      select article_id, position, name, wanted, place_id, matched_by, confidence
      from jsonb_populate_recordset(null::article_place, $1::jsonb)
    )
    insert into article_at (article_id, place_id, kind, published_at)
    select article_id, place_id, kind, published_at
    from jsonb_populate_recordset(null::article_at, $2::jsonb)`,
  values: [mentions, positions],
});
