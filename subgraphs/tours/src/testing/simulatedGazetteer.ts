import type { GazetteerRow } from '@tripgraph/matching/gazetteer/gazetteerRow';
import { gazetteerOf } from '@tripgraph/matching/gazetteerOf';
import { matchPlace } from '@tripgraph/matching/matchPlace';
import type { SimulatedPlace } from '@tripgraph/simulators/places/simulatedPlace';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import type { Match } from '../tour/match.js';

type Row = Pick<GazetteerRow, 'id' | 'kind' | 'name' | 'parentId'> & Partial<GazetteerRow>;

const row = (fields: Row): GazetteerRow => ({
  names: { OWN: [], LOCAL: [], OTHER: [] },
  countryCode: null,
  point: null,
  population: 0,
  ...fields,
});

const countryId = (code: string): string => `plc_country_${code.toLowerCase()}`;

const rowOf = (place: SimulatedPlace): GazetteerRow => {
  const { id, kind, name, countryCode, latitude, longitude, population } = place;
  const city =
    kind === 'NEIGHBORHOOD' ? simulatedPlaces.find((one) => one.kind === 'CITY' && one.region === place.region) : null;
  const parentId = city?.id ?? countryId(countryCode);
  return row({ id, kind, name, countryCode, point: { latitude, longitude }, population, parentId });
};

const countries = new Map(simulatedPlaces.map(({ countryCode, country }) => [countryCode, country]));

/** The places of the simulators in their countries, as our own hierarchy has them, without regions. */
const gazetteer = gazetteerOf([
  row({ id: 'plc_world', kind: 'WORLD', name: 'World', parentId: null }),
  ...[...countries].map(([code, name]) =>
    row({
      id: countryId(code),
      kind: 'COUNTRY',
      name,
      countryCode: code,
      parentId: 'plc_world',
      population: 1_000_000,
    }),
  ),
  ...simulatedPlaces.map(rowOf),
]);

/** Finds the places of the simulators. */
export const matchSimulated: Match = (wanted) => matchPlace(gazetteer, wanted);
