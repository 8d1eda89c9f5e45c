import type { Statement } from '@tripgraph/kit/statement';

export type CmsNarrativeRow = {
  readonly id: string;
  readonly subject: 'PLACE' | 'POINT_OF_INTEREST';
  readonly subject_id: string;
  readonly locale: string;
  readonly html: string;
  readonly author: string | null;
  readonly updated_at: string;
};

/** Writes narratives of the CMS, each of another id. */
export const upsertCmsNarratives = (rows: readonly CmsNarrativeRow[]): Statement<never> => ({
  name: 'upsert_cms_narratives',
  text: `
    insert into cms_narrative
    select * from jsonb_populate_recordset(null::cms_narrative, $1::jsonb)
    on conflict (id) do update set
      subject = excluded.subject, subject_id = excluded.subject_id, locale = excluded.locale, html = excluded.html,
      author = excluded.author, updated_at = excluded.updated_at`,
  values: [JSON.stringify(rows)],
});
