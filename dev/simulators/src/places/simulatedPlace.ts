/** A real place that sources have something at. */
export type SimulatedPlace = {
  /** Ours, such as `plc_2950159`. A source never shows it, but where its document has room for ids of others. */
  readonly id: string;
  readonly kind: 'CITY' | 'NEIGHBORHOOD';
  readonly name: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly countryCode: string;
  readonly country: string;
  /** Null where it is not known. */
  readonly region: string | null;
  /** IANA. */
  readonly timeZone: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
};
