import type { PlaceKind, PlaceNode } from '@tripgraph/places/load/placeNode';

type Point = {
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  readonly timeZone: string;
};

const under = (
  parent: PlaceNode | null,
  kind: PlaceKind,
  id: string,
  name: string,
  countryCode: string | null,
  point?: Point,
): PlaceNode => ({
  id,
  kind,
  name,
  slug: name.toLowerCase(),
  path: parent?.path ? `${parent.path}/${name.toLowerCase()}` : name.toLowerCase(),
  parentId: parent?.id ?? null,
  ancestorIds: parent ? [...parent.ancestorIds, parent.id] : [],
  latitude: point?.latitude ?? null,
  longitude: point?.longitude ?? null,
  population: point?.population ?? null,
  timeZone: point?.timeZone ?? null,
  countryCode,
});

const world = under(null, 'WORLD', 'plc_world', 'World', null);

const countries: ReadonlyArray<readonly [string, string, string, number, number, number]> = [
  ['DE', 'Germany', 'Europe/Berlin', 52.52, 13.41, 3_426_354],
  ['IT', 'Italy', 'Europe/Rome', 38.12, 13.36, 668_405],
  ['JP', 'Japan', 'Asia/Tokyo', 35.69, 139.69, 8_336_599],
  ['KW', 'Kuwait', 'Asia/Kuwait', 29.37, 47.98, 60_064],
  ['NO', 'Norway', 'Europe/Oslo', 69.65, 18.96, 52_436],
];

/** Five countries of one region each; a region has three cities, 10, 3 and 1 parts large, and the first two neighbourhoods. */
export const somePlaces: readonly PlaceNode[] = [
  world,
  ...countries.flatMap(([code, name, timeZone, latitude, longitude, population]) => {
    const lower = code.toLowerCase();
    const country = under(world, 'COUNTRY', `plc_country_${lower}`, name, code);
    const region = under(country, 'REGION', `plc_region_${lower}_01`, `${name} Region`, code);
    const city = (number: number, share: number): PlaceNode =>
      under(region, 'CITY', `plc_${lower}${number}`, `${name} City ${number}`, code, {
        latitude: latitude + number / 4,
        longitude,
        population: Math.round(population * share),
        timeZone,
      });
    const cities = [city(1, 1), city(2, 0.3), city(3, 0.1), city(4, 0)];
    const parts = [1, 2].map((number) =>
      under(cities[0] as PlaceNode, 'NEIGHBORHOOD', `plc_${lower}1${number}`, `${name} Quarter ${number}`, code, {
        latitude,
        longitude: longitude + number / 50,
        population: 0,
        timeZone,
      }),
    );
    return [country, region, ...cities, ...parts];
  }),
];
