import type { CityRecord } from '../load/sources/cityRecords.js';
import type { Sources } from '../load/sources/readSources.js';

const city = (id: string, name: string, fields: Partial<CityRecord> = {}): CityRecord => ({
  id,
  name,
  asciiName: name,
  alternateNames: [],
  latitude: 52.5,
  longitude: 13.4,
  featureCode: 'PPL',
  countryCode: 'DE',
  admin1: '16',
  population: 1_000,
  timeZone: 'Europe/Berlin',
  ...fields,
});

/** A world of seven places and one airport. */
export const smallSources = (): Sources => ({
  continents: [{ code: 'EU', name: 'Europe' }],
  countries: [{ code: 'DE', name: 'Germany', nativeName: 'Deutschland', continentCode: 'EU' }],
  regions: [{ code: 'DE.16', name: 'State of Berlin' }],
  cities: [
    city('2950159', 'Berlin', { featureCode: 'PPLC', population: 3_426_354, alternateNames: ['Berlín', 'BER'] }),
    city('1', 'Nowhere', { admin1: '', population: null }),
    city('2884161', 'Kreuzberg', { featureCode: 'PPLX' }),
  ],
  pointRegions: new Map(),
  localNames: new Map([['2950159', { ru: 'Берлин' }]]),
  airports: [
    {
      ident: 'EDDB',
      iataCode: 'BER',
      size: 'LARGE',
      name: 'Berlin Brandenburg Airport',
      latitude: 52.35,
      longitude: 13.49,
      countryCode: 'DE',
      municipality: 'Berlin',
      scheduledService: true,
    },
  ],
});
