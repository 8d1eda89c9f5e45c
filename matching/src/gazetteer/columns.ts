import { placeKinds } from '../placeKind.js';
import type { GazetteerRow } from './gazetteerRow.js';
import { namesBuilder, type NamesOfPlaces } from './namesOfPlaces.js';
import { numbersBuilder } from './numbers.js';
import { textsBuilder, type Texts } from './texts.js';

/** Places by column, since 139,000 objects would take several times the memory. NaN and -1 stand for null. */
export type Columns = {
  readonly size: number;
  readonly ids: Texts;
  readonly names: Texts;
  readonly kinds: Uint8Array;
  readonly latitudes: Float64Array;
  readonly longitudes: Float64Array;
  readonly populations: Float64Array;
  readonly parents: Int32Array;
  /** Indexes in `countryCodes`. */
  readonly countries: Uint16Array;
  readonly countryCodes: ReadonlyArray<string | null>;
  readonly naming: NamesOfPlaces;
};

const numberColumns = () => ({
  kinds: numbersBuilder((length) => new Uint8Array(length)),
  latitudes: numbersBuilder((length) => new Float64Array(length)),
  longitudes: numbersBuilder((length) => new Float64Array(length)),
  populations: numbersBuilder((length) => new Float64Array(length)),
  parents: numbersBuilder((length) => new Int32Array(length)),
  countries: numbersBuilder((length) => new Uint16Array(length)),
});

const codesBuilder = (): { readonly add: (code: string | null) => number; readonly codes: Array<string | null> } => {
  const codes: Array<string | null> = [];
  const indexes = new Map<string | null, number>();
  const add = (code: string | null): number => {
    const index = indexes.get(code) ?? codes.push(code) - 1;
    indexes.set(code, index);
    return index;
  };
  return { add, codes };
};

/** Takes places one by one, parents first; `add` throws what is wrong with one. */
export const columnsBuilder = (): { readonly add: (row: GazetteerRow) => void; readonly build: () => Columns } => {
  const numbers = numberColumns();
  const [ids, names, naming] = [textsBuilder(), textsBuilder(), namesBuilder()];
  const countries = codesBuilder();
  const places = new Map<string, number>();
  const add = (row: GazetteerRow): void => {
    const parent = row.parentId === null ? -1 : places.get(row.parentId);
    if (parent === undefined) throw new Error(`${row.id} comes before ${row.parentId}, on which it hangs`);
    if (places.has(row.id)) throw new Error(`${row.id} comes twice`);
    const place = ids.add(row.id);
    places.set(row.id, place);
    names.add(row.name);
    numbers.kinds.add(placeKinds.indexOf(row.kind));
    numbers.latitudes.add(row.point?.latitude ?? NaN);
    numbers.longitudes.add(row.point?.longitude ?? NaN);
    numbers.populations.add(row.population);
    numbers.parents.add(parent);
    numbers.countries.add(countries.add(row.countryCode));
    naming.add(place, row);
  };
  const build = (): Columns => ({
    size: places.size,
    ids: ids.build(),
    names: names.build(),
    naming: naming.build(),
    countryCodes: [...countries.codes],
    kinds: numbers.kinds.build(),
    latitudes: numbers.latitudes.build(),
    longitudes: numbers.longitudes.build(),
    populations: numbers.populations.build(),
    parents: numbers.parents.build(),
    countries: numbers.countries.build(),
  });
  return { add, build };
};
