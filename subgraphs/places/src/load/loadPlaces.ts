import { inTransaction, type Transaction } from '@tripgraph/kit/transaction';
import { loadedVersion } from '../sql/loadedVersion.js';
import { buildHierarchy } from './buildHierarchy.js';
import { dataVersion } from './dataVersion.js';
import { fillTables, type LoadProgress, type TableToFill } from './fillTables.js';
import { placeAirports } from './placeAirports.js';
import { cityId, regionId } from './placeIds.js';
import { placeColumns, placeValues } from './placeValues.js';
import { prominenceOf } from './prominence.js';
import { searchNames } from './searchNames.js';
import { readAirportRecords } from './sources/airportRecords.js';
import type { LocalNames } from './sources/localNames.js';
import { readSources } from './sources/readSources.js';

export type LoadedPlaces = {
  readonly dataVersion: string;
  /** False when the database held this version already and was left alone. */
  readonly loaded: boolean;
  /** Rows by table; empty when nothing was loaded. */
  readonly rows: ReadonlyMap<string, number>;
};

const airportColumns = [
  'id',
  'kind',
  'name',
  'latitude',
  'longitude',
  'place_id',
  'airport_ident',
  'airport_iata_code',
  'airport_size',
];

/** Makes all rows of all tables; about six seconds. */
const tablesToFill = (): TableToFill[] => {
  const sources = readSources();
  const nodes = buildHierarchy(sources);
  const names = new Map([...searchNames(nodes, sources)].map(([node, folded]) => [node.id, folded]));
  const prominence = prominenceOf(nodes);
  const local = new Map<string, LocalNames>();
  for (const [key, value] of sources.localNames) local.set(key.includes('.') ? regionId(key) : cityId(key), value);
  const airports = placeAirports(readAirportRecords(), nodes, names);
  return [
    { table: 'place', columns: placeColumns, rows: nodes.map((node) => placeValues(node, local.get(node.id))) },
    {
      table: 'place_name',
      columns: ['name', 'place_id', 'kind', 'prominence'],
      rows: nodes.flatMap((node) =>
        (names.get(node.id) ?? []).map((name) => [name, node.id, node.kind, prominence.get(node.id) ?? 0]),
      ),
    },
    {
      table: 'point_of_interest',
      columns: airportColumns,
      rows: airports.map(({ id, record, placeIds }) => [
        id,
        'AIRPORT',
        record.name,
        record.latitude,
        record.longitude,
        placeIds.at(-1),
        record.ident,
        record.iataCode,
        record.size,
      ]),
    },
    {
      table: 'point_of_interest_at',
      columns: ['place_id', 'importance', 'point_of_interest_id', 'kind'],
      rows: airports.flatMap(({ id, placeIds, importance }) =>
        placeIds.map((placeId) => [placeId, importance, id, 'AIRPORT']),
      ),
    },
  ];
};

const isLoaded = async (transaction: Transaction, version: string): Promise<boolean> => {
  // Whoever loads at the same time waits here and then finds the work done.
  await transaction.define('lock table place_load in share row exclusive mode');
  const [found] = await transaction.query(loadedVersion());
  return found?.data_version === version;
};

/**
 * Loads all places and points of interest into a migrated database, in one transaction: all of it or nothing. A database
 * that holds this version of the data is left alone; one that holds another is filled anew.
 */
export const loadPlaces = (
  databaseUrl: string,
  options: { readonly onProgress?: LoadProgress } = {},
): Promise<LoadedPlaces> =>
  inTransaction(databaseUrl, async (transaction) => {
    const version = dataVersion();
    if (await isLoaded(transaction, version)) return { dataVersion: version, loaded: false, rows: new Map() };
    const rows = await fillTables(transaction, tablesToFill(), options.onProgress ?? (() => undefined));
    await transaction.define('truncate place_load');
    await transaction.copy('place_load', ['data_version'], [[version]]);
    return { dataVersion: version, loaded: true, rows };
  });
