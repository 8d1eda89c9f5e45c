import { inTransaction, type Transaction } from '@tripgraph/kit/transaction';
import { loadedVersion } from '../sql/loadedVersion.js';
import { hangCmsPoints } from '../sync/sql/hangCmsPoints.js';
import { dataVersion } from './dataVersion.js';
import { fillTables, type LoadProgress } from './fillTables.js';
import { readSources, type Sources } from './sources/readSources.js';
import { tablesOf } from './tables.js';

export type LoadOptions = {
  readonly onProgress?: LoadProgress;
  /** Where the places come from: the installed packages, unless a test has fewer of its own. */
  readonly sources?: () => Sources;
};

export type LoadedPlaces = {
  readonly dataVersion: string;
  /** False when the database held this version already and was left alone. */
  readonly loaded: boolean;
  /** Rows by table; empty when nothing was loaded. */
  readonly rows: ReadonlyMap<string, number>;
};

const isLoaded = async (transaction: Transaction, version: string): Promise<boolean> => {
  // Whoever loads at the same time waits here and then finds the work done.
  await transaction.define('lock table place_load in share row exclusive mode');
  const [found] = await transaction.query(loadedVersion());
  return found?.data_version === version;
};

/**
 * Loads all places and points of interest into a migrated database, in one transaction: all of it or nothing. A database
 * that holds this version of the data is left alone; one that holds another is filled anew, and what the CMS says is kept. Some
 * 12 seconds.
 */
export const loadPlaces = (
  databaseUrl: string,
  { onProgress = () => undefined, sources = readSources }: LoadOptions = {},
): Promise<LoadedPlaces> =>
  inTransaction(databaseUrl, async (transaction) => {
    const version = dataVersion();
    if (await isLoaded(transaction, version)) return { dataVersion: version, loaded: false, rows: new Map() };
    const rows = await fillTables(transaction, tablesOf(sources()), onProgress);
    // The tables are new, but what editors have written is as it was.
    await transaction.query(hangCmsPoints(null));
    await transaction.define('truncate place_load');
    await transaction.copy('place_load', ['data_version'], [[version]]);
    return { dataVersion: version, loaded: true, rows };
  });
