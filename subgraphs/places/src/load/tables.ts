import { buildHierarchy } from './buildHierarchy.js';
import type { TableToFill } from './fillTables.js';
import { placeAirports, type PlacedAirport } from './placeAirports.js';
import { localNamesById } from './localNamesById.js';
import { placeColumns, placeValues } from './placeValues.js';
import { prominenceOf } from './prominence.js';
import { searchNames } from './searchNames.js';
import type { Sources } from './sources/readSources.js';

const pointsOfInterest = (airports: readonly PlacedAirport[]): TableToFill => ({
  table: 'point_of_interest',
  columns: [
    'id',
    'kind',
    'name',
    'latitude',
    'longitude',
    'place_id',
    'airport_ident',
    'airport_iata_code',
    'airport_size',
  ],
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
});

const pointsOfInterestAt = (airports: readonly PlacedAirport[]): TableToFill => ({
  table: 'point_of_interest_at',
  columns: ['place_id', 'importance', 'point_of_interest_id', 'kind'],
  rows: airports.flatMap(({ id, placeIds, importance }) =>
    placeIds.map((placeId) => [placeId, importance, id, 'AIRPORT']),
  ),
});

/** All rows of all tables, from the sources; some six seconds of work for the whole world. */
export const tablesOf = (sources: Sources): TableToFill[] => {
  const nodes = buildHierarchy(sources);
  const names = new Map([...searchNames(nodes, sources)].map(([node, folded]) => [node.id, folded]));
  const local = localNamesById(sources);
  const prominence = prominenceOf(nodes);
  const airports = placeAirports(sources.airports, nodes, names);
  return [
    { table: 'place', columns: placeColumns, rows: nodes.map((node) => placeValues(node, local.get(node.id))) },
    {
      table: 'place_name',
      columns: ['name', 'place_id', 'kind', 'prominence'],
      rows: nodes.flatMap((node) =>
        (names.get(node.id) ?? []).map((name) => [name, node.id, node.kind, prominence.get(node.id) ?? 0]),
      ),
    },
    pointsOfInterest(airports),
    pointsOfInterestAt(airports),
  ];
};
