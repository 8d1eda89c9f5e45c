import type { MatchedBy } from '@tripgraph/matching/wanted';
import type { CmsItem } from './item.js';
import type { CmsNarrativeRow } from './sql/upsertCmsNarratives.js';
import type { CmsPlaceRow } from './sql/upsertCmsPlaces.js';
import type { CmsPointRow } from './sql/upsertCmsPoints.js';

type Of<Kind extends CmsItem['kind']> = Extract<CmsItem, { kind: Kind }>;

/** Found by what it is called, and not only as what it must lie in. */
const samePlace: ReadonlySet<MatchedBy> = new Set(['NATIVE_ID', 'NAME_AND_POINT', 'NAME']);

/** What is stored of a place of the CMS. */
export const placeRow = ({ id, placeKind, name, facts, wanted, link }: Of<'PLACE'>): CmsPlaceRow => ({
  id,
  kind: placeKind,
  name,
  facts,
  place_id: link?.placeId ?? null,
  ancestor_ids: link?.ancestorIds ?? [],
  matched_by: link?.matchedBy ?? null,
  confidence: link?.confidence ?? null,
  is_same: link !== null && samePlace.has(link.matchedBy),
  wanted,
});

/** What is stored of a point of interest of the CMS. */
export const pointRow = (item: Of<'POINT_OF_INTEREST'>): CmsPointRow => ({
  id: item.id,
  cms_place_id: item.cmsPlaceId,
  kind: item.pointKind,
  name: item.name,
  latitude: item.latitude,
  longitude: item.longitude,
  importance: item.importance,
  phone: item.phone,
  weekly_periods: item.weeklyPeriods,
  google_place_id: item.googlePlaceId,
});

/** What is stored of a narrative of the CMS. */
export const narrativeRow = (item: Of<'NARRATIVE'>): CmsNarrativeRow => ({
  id: item.id,
  subject: item.subject,
  subject_id: item.subjectId,
  locale: item.locale,
  html: item.html,
  author: item.author,
  updated_at: item.updatedAt,
});
