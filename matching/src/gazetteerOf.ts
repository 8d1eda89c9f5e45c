import type { Position } from './earth/distance.js';
import type { Gazetteer } from './gazetteer.js';
import { columnsBuilder, type Columns } from './gazetteer/columns.js';
import type { GazetteerRow } from './gazetteer/gazetteerRow.js';
import { pointIndexOf } from './gazetteer/pointIndex.js';
import { textIndexOf } from './gazetteer/textIndex.js';
import { placeKinds, type PlaceKind } from './placeKind.js';

/** Raised whenever `matchPlace` leads elsewhere in the same places. */
const rulesVersion = 1;

const settlements: readonly PlaceKind[] = ['CITY', 'NEIGHBORHOOD'];

const indexesOf = (columns: Columns): readonly number[] =>
  Array.from({ length: columns.size }, (_place, index) => index);

const nearIn = (columns: Columns, kindOf: (place: number) => PlaceKind): Gazetteer['near'] => {
  const pointOf = (place: number): Position => ({
    latitude: columns.latitudes[place] ?? NaN,
    longitude: columns.longitudes[place] ?? NaN,
  });
  const onMap = indexesOf(columns).filter(
    (place) => settlements.includes(kindOf(place)) && !Number.isNaN(columns.latitudes[place]),
  );
  return pointIndexOf(onMap, pointOf);
};

const gazetteerFrom = (columns: Columns, dataVersion: string): Gazetteer => {
  const kindOf = (place: number): PlaceKind => placeKinds[columns.kinds[place] ?? 0] ?? 'WORLD';
  const countryOf = (place: number): string | null => columns.countryCodes[columns.countries[place] ?? 0] ?? null;
  const countries = new Map(
    indexesOf(columns)
      .filter((place) => kindOf(place) === 'COUNTRY')
      .map((place) => [countryOf(place), place]),
  );
  const findId = textIndexOf(columns.ids);
  return {
    dataVersion: `${dataVersion} matching@${rulesVersion}`,
    size: columns.size,
    idOf: columns.ids.at,
    kindOf,
    nameOf: columns.names.at,
    countryOf,
    populationOf: (place) => columns.populations[place] ?? 0,
    parentOf: (place) => {
      const parent = columns.parents[place] ?? -1;
      return parent < 0 ? null : parent;
    },
    withId: (id) => findId(id)[0] ?? null,
    countryWithCode: (code) => countries.get(code) ?? null,
    ...columns.naming,
    near: nearIn(columns, kindOf),
    crosswalk: new Map(),
  };
};

/** Takes places one by one, so that a file need not be held whole. `add` throws what is wrong with a row. */
export const gazetteerBuilder = (
  dataVersion: string,
): { readonly add: (row: GazetteerRow) => void; readonly build: () => Gazetteer } => {
  const columns = columnsBuilder();
  return { add: columns.add, build: () => gazetteerFrom(columns.build(), dataVersion) };
};

/** A gazetteer of rows, parents before their children. Throws for an id that comes twice or a parent that comes too late. */
export const gazetteerOf = (rows: Iterable<GazetteerRow>, dataVersion = 'made of rows'): Gazetteer => {
  const builder = gazetteerBuilder(dataVersion);
  for (const row of rows) builder.add(row);
  return builder.build();
};
