import { districts } from './wordLists.js';

type Region = readonly [name: string, ...cities: string[]];
type Country = {
  readonly name: string;
  readonly code: string;
  readonly timeZone: string;
  readonly regions: readonly Region[];
};

/** Three continents of three countries of three regions of three cities. */
const countries: readonly Country[] = [
  {
    name: 'Germany',
    code: 'DE',
    timeZone: 'Europe/Berlin',
    regions: [
      ['Land Berlin', 'Berlin', 'Spandau', 'Köpenick'],
      ['Bavaria', 'Munich', 'Nuremberg', 'Augsburg'],
      ['Saxony', 'Dresden', 'Leipzig', 'Görlitz'],
    ],
  },
  {
    name: 'France',
    code: 'FR',
    timeZone: 'Europe/Paris',
    regions: [
      ['Île-de-France', 'Paris', 'Versailles', 'Fontainebleau'],
      ['Provence', 'Marseille', 'Nice', 'Avignon'],
      ['Brittany', 'Rennes', 'Saint-Malo', 'Quimper'],
    ],
  },
  {
    name: 'Italy',
    code: 'IT',
    timeZone: 'Europe/Rome',
    regions: [
      ['Tuscany', 'Florence', 'Siena', 'Pisa'],
      ['Latium', 'Rome', 'Tivoli', 'Viterbo'],
      ['Veneto', 'Venice', 'Verona', 'Padua'],
    ],
  },
  {
    name: 'Japan',
    code: 'JP',
    timeZone: 'Asia/Tokyo',
    regions: [
      ['Kanto', 'Tokyo', 'Yokohama', 'Kamakura'],
      ['Kansai', 'Kyoto', 'Osaka', 'Nara'],
      ['Hokkaido', 'Sapporo', 'Otaru', 'Hakodate'],
    ],
  },
  {
    name: 'Türkiye',
    code: 'TR',
    timeZone: 'Europe/Istanbul',
    regions: [
      ['Marmara', 'Istanbul', 'Bursa', 'Edirne'],
      ['Aegean', 'Izmir', 'Bodrum', 'Selçuk'],
      ['Central Anatolia', 'Ankara', 'Konya', 'Göreme'],
    ],
  },
  {
    name: 'Thailand',
    code: 'TH',
    timeZone: 'Asia/Bangkok',
    regions: [
      ['Central Thailand', 'Bangkok', 'Ayutthaya', 'Lopburi'],
      ['Northern Thailand', 'Chiang Mai', 'Chiang Rai', 'Lampang'],
      ['Southern Thailand', 'Phuket', 'Krabi', 'Songkhla'],
    ],
  },
  {
    name: 'United States',
    code: 'US',
    timeZone: 'America/New_York',
    regions: [
      ['New York State', 'New York', 'Buffalo', 'Albany'],
      ['Louisiana', 'New Orleans', 'Baton Rouge', 'Lafayette'],
      ['Massachusetts', 'Boston', 'Salem', 'Plymouth'],
    ],
  },
  {
    name: 'Canada',
    code: 'CA',
    timeZone: 'America/Toronto',
    regions: [
      ['Ontario', 'Toronto', 'Ottawa', 'Kingston'],
      ['Quebec', 'Montreal', 'Quebec City', 'Gatineau'],
      ['British Columbia', 'Vancouver', 'Victoria', 'Whistler'],
    ],
  },
  {
    name: 'Mexico',
    code: 'MX',
    timeZone: 'America/Mexico_City',
    regions: [
      ['Valley of Mexico', 'Mexico City', 'Teotihuacán', 'Texcoco'],
      ['Yucatán', 'Mérida', 'Valladolid', 'Izamal'],
      ['Oaxaca', 'Oaxaca City', 'Mitla', 'Puerto Escondido'],
    ],
  },
];

const names: readonly (readonly string[])[] = [
  ['World'],
  ['Europe', 'Asia', 'North America'],
  countries.map(({ name }) => name),
  countries.flatMap(({ regions }) => regions.map(([region]) => region)),
  countries.flatMap(({ regions }) => regions.flatMap(([, ...cities]) => cities)),
];

/** So many of the next level are in each. */
export const branches = 3;
/** World, continents, countries, regions, cities, neighborhoods. */
export const levels = 6;

export const cities: readonly string[] = names[4] as readonly string[];
export const countryCodes = countries.map(({ code }) => code);
export const timeZones = countries.map(({ timeZone }) => timeZone);

/** The name of the place that is so far down from the world, and so many from the first of its level. */
export const placeName = (level: number, place: number): string => {
  const known = names[level];
  return known ? (known[place % known.length] as string) : (districts[place % districts.length] as string);
};

/** The country that a place of a level is in; undefined above countries. */
export const countryOf = (level: number, place: number): Pick<Country, 'code' | 'timeZone'> | undefined =>
  level < 2 ? undefined : countries[Math.floor(place / branches ** (level - 2)) % countries.length];
