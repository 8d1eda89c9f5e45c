import type { Statement } from '@tripgraph/kit/statement';

export type NarrativeRow = {
  /** Whose it is: a place or a point of interest. */
  readonly ownerId: string;
  readonly locale: string;
  readonly html: string;
  readonly author: string | null;
  readonly updatedAt: Date;
};

const columns = `narrative.locale, narrative.html, narrative.author, narrative.updated_at as "updatedAt"`;

/** For each place the narrative in the first of `locales` that one is in; places without are left out. */
export const placeNarratives = (placeIds: readonly string[], locales: readonly string[]): Statement<NarrativeRow> => ({
  name: 'place_narratives',
  text: `
    select distinct on (cms_place.place_id) cms_place.place_id as "ownerId", ${columns}
    from cms_place
    join cms_narrative as narrative on narrative.subject = 'PLACE' and narrative.subject_id = cms_place.id
    where cms_place.place_id = any ($1) and cms_place.is_same and narrative.locale = any ($2)
    order by
      cms_place.place_id, array_position($2, narrative.locale), cms_place.confidence desc, narrative.updated_at desc,
      narrative.id`,
  values: [placeIds, locales],
});

/** The same for points of interest, of which only those of the CMS have narratives. */
export const pointNarratives = (pointIds: readonly string[], locales: readonly string[]): Statement<NarrativeRow> => ({
  name: 'point_narratives',
  text: `
    select distinct on (point.id) point.id as "ownerId", ${columns}
    from point_of_interest as point
    join cms_narrative as narrative on narrative.subject = 'POINT_OF_INTEREST' and narrative.subject_id = point.cms_id
    where point.id = any ($1) and narrative.locale = any ($2)
    order by point.id, array_position($2, narrative.locale), narrative.updated_at desc, narrative.id`,
  values: [pointIds, locales],
});
