import { sanitiseHtml } from '@tripgraph/kit/html/sanitiseHtml';
import type { Change } from '@tripgraph/kit/sync/source';
import { unreadable } from '@tripgraph/kit/sync/unreadable';
import type { PlaceLink, Wanted } from '@tripgraph/matching/wanted';
import { keyOf, type CmsItem } from './item.js';
import type { CmsTable } from './position.js';
import { narrativeRecord, placeRecord, pointRecord } from './records.js';
import { longestRecord, type CmsRow } from './sql/cmsRows.js';
import { wantedPlace } from './wantedPlace.js';

export type ReadRowOptions = {
  /** Finds a place of the CMS among ours; null: not even its country. */
  readonly findPlace: (wanted: Wanted) => PlaceLink | null;
  /** Where links of editors that name no host lead to; they are left out where it is null. */
  readonly siteUrl: string | null;
};

const placeItem = (id: string, record: unknown, { findPlace }: ReadRowOptions): CmsItem => {
  const read = placeRecord.parse(record);
  const wanted = wantedPlace(read);
  const { type: placeKind, name, facts } = read;
  return { kind: 'PLACE', id, placeKind, name, facts: facts ?? [], wanted, link: findPlace(wanted) };
};

/** Airports have 0 to 400 millions; what editors rank at 100 comes before all of them. */
const importanceOfRank = 4_000_000;

const pointItem = (id: string, record: unknown): CmsItem => {
  const read = pointRecord.parse(record);
  return {
    kind: 'POINT_OF_INTEREST',
    id,
    cmsPlaceId: String(read.place_id),
    pointKind: read.kind,
    name: read.name,
    latitude: read.lat,
    longitude: read.lng,
    importance: (read.rank ?? 0) * importanceOfRank,
    phone: read.phone ?? null,
    weeklyPeriods: read.hours ?? null,
    googlePlaceId: read.google_place_id ?? null,
  };
};

/** No address is relative to it. */
const nowhere = 'about:blank';

const narrativeItem = ({ id, updatedAt }: CmsRow, record: unknown, { siteUrl }: ReadRowOptions): CmsItem => {
  const read = narrativeRecord.parse(record);
  return {
    kind: 'NARRATIVE',
    id,
    subject: read.subject_type === 'Place' ? 'PLACE' : 'POINT_OF_INTEREST',
    subjectId: String(read.subject_id),
    locale: read.locale,
    html: sanitiseHtml(read.body, siteUrl ?? nowhere),
    author: read.author ?? null,
    updatedAt: `${updatedAt}Z`,
  };
};

const itemOf = (table: CmsTable, row: CmsRow, options: ReadRowOptions): CmsItem => {
  if (row.record.length > longestRecord) throw new Error(`The row has more than ${longestRecord} characters.`);
  const record: unknown = JSON.parse(row.record);
  if (table === 'places') return placeItem(row.id, record, options);
  return table === 'narratives' ? narrativeItem(row, record, options) : pointItem(row.id, record);
};

/** What a row of the CMS means for us: what is deleted there is deleted, what is not as it should be is said why. */
export const readRow =
  (options: ReadRowOptions) =>
  (table: CmsTable, row: CmsRow): Change<CmsItem> => {
    const key = keyOf(table, row.id);
    if (row.isDeleted) return { kind: 'DELETE', key };
    try {
      return { kind: 'UPSERT', key, item: itemOf(table, row, options) };
    } catch (error) {
      return unreadable(key, error, row.record);
    }
  };
