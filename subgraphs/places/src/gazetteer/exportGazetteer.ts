import { inTransaction, type Transaction } from '@tripgraph/kit/transaction';
import type { GazetteerRow } from '@tripgraph/matching/gazetteer/gazetteerRow';
import { writeGazetteer } from '@tripgraph/matching/writeGazetteer';
import { gazetteerCursor, nextGazetteerPlaces, placeCount, type GazetteerPlaceRow } from '../sql/gazetteerPlaces.js';
import { loadedVersion } from '../sql/loadedVersion.js';
import { namesByStanding } from './namesByStanding.js';

export type ExportedGazetteer = { readonly count: number; readonly dataVersion: string };

const undefinedTable = '42P01';

const requireVersion = async (transaction: Transaction): Promise<string> => {
  const none = 'This database holds no places: load them first (node subgraphs/places/dist/load/main.js).';
  const versions = await transaction.query(loadedVersion()).catch((error: unknown) => {
    throw (error as { readonly code?: unknown }).code === undefinedTable ? new Error(none, { cause: error }) : error;
  });
  if (!versions[0]) throw new Error(none);
  return versions[0].data_version;
};

const rowOf = (row: GazetteerPlaceRow): GazetteerRow => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  names: namesByStanding(row, row.localNames, row.names),
  countryCode: row.countryCode,
  point: row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
  population: row.prominence,
  parentId: row.parentId,
});

const rowsFrom = async function* (transaction: Transaction): AsyncGenerator<GazetteerRow> {
  await transaction.define(gazetteerCursor);
  for (;;) {
    const rows = await transaction.query(nextGazetteerPlaces());
    if (rows.length === 0) return;
    for (const row of rows) yield rowOf(row);
  }
};

/**
 * Writes the places of a database to `file`, for those who match places: the same database gives the same file. Rejects
 * with a sentence for a database that holds none. Some five seconds.
 */
export const exportGazetteer = (
  databaseUrl: string,
  file: string,
  onProgress?: (written: number, count: number) => void,
): Promise<ExportedGazetteer> =>
  inTransaction(databaseUrl, async (transaction) => {
    // Both statements see the same places, whoever loads others meanwhile.
    await transaction.define('set transaction isolation level repeatable read, read only');
    const dataVersion = await requireVersion(transaction);
    const [counted] = await transaction.query(placeCount());
    const count = counted?.count ?? 0;
    const content = { dataVersion, count, rows: rowsFrom(transaction) };
    await writeGazetteer(file, content, (written) => onProgress?.(written, count));
    return { count, dataVersion };
  });
