import type { Sink } from '@tripgraph/kit/sync/source';
import type { Transaction } from '@tripgraph/kit/transaction';
import { idsByTable, type CmsItem } from './item.js';
import { cmsTables } from './position.js';
import { narrativeRow, placeRow, pointRow } from './rows.js';
import { hangCmsPoints, unhangCmsPoints } from './sql/hangCmsPoints.js';
import { lockLoad } from './sql/lockLoad.js';
import { pointsOfCmsPlaces } from './sql/pointsOfCmsPlaces.js';
import { removeCmsRows } from './sql/removeCmsRows.js';
import { upsertCmsNarratives } from './sql/upsertCmsNarratives.js';
import { upsertCmsPlaces } from './sql/upsertCmsPlaces.js';
import { upsertCmsPoints } from './sql/upsertCmsPoints.js';

/** Hangs points of interest anew: those that changed, and those of places that changed. Ids are the CMS's. */
const hangAnew = async (
  transaction: Transaction,
  placeIds: readonly string[],
  pointIds: readonly string[],
): Promise<void> => {
  const ofPlaces = placeIds.length > 0 ? await transaction.query(pointsOfCmsPlaces(placeIds)) : [];
  const ids = [...new Set([...pointIds, ...ofPlaces.map(({ id }) => id)])];
  if (ids.length === 0) return;
  for (const statement of unhangCmsPoints(ids)) await transaction.query(statement);
  await transaction.query(hangCmsPoints(ids));
};

/** Where the CMS's records go: into tables of their own, and points of interest to the others at every place above them. */
export const cmsSink: Sink<CmsItem> = {
  upsert: async (transaction, items) => {
    await transaction.define(lockLoad);
    const places = items.flatMap(({ item }) => (item.kind === 'PLACE' ? [placeRow(item)] : []));
    const points = items.flatMap(({ item }) => (item.kind === 'POINT_OF_INTEREST' ? [pointRow(item)] : []));
    const narratives = items.flatMap(({ item }) => (item.kind === 'NARRATIVE' ? [narrativeRow(item)] : []));
    if (places.length > 0) await transaction.query(upsertCmsPlaces(places));
    if (points.length > 0) await transaction.query(upsertCmsPoints(points));
    if (narratives.length > 0) await transaction.query(upsertCmsNarratives(narratives));
    const ids = (rows: ReadonlyArray<{ readonly id: string }>): string[] => rows.map(({ id }) => id);
    await hangAnew(transaction, ids(places), ids(points));
  },
  remove: async (transaction, keys) => {
    await transaction.define(lockLoad);
    const gone = idsByTable(keys);
    for (const table of cmsTables) {
      const ids = gone.get(table);
      if (ids) await transaction.query(removeCmsRows(table, ids));
    }
    await hangAnew(transaction, gone.get('places') ?? [], gone.get('points_of_interest') ?? []);
  },
};
