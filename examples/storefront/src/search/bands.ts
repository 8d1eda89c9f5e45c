import type { ActivityFilter } from '../generated/graphql.js';
import { minutesText } from '../time/timeText.js';

/** Facets that are ranges: their values are lower bounds. */
export type Band = 'PRICE_BAND' | 'RATING_BAND' | 'DURATION_BAND';

/** The bounds that the schema says there are, from the lowest up. */
const bounds: Readonly<Record<Band, readonly number[]>> = {
  PRICE_BAND: [0, 25, 50, 100, 200, 500],
  RATING_BAND: [0, 3, 3.5, 4, 4.5],
  DURATION_BAND: [0, 60, 180, 360, 1_440],
};

export const bandValues = (band: Band): readonly string[] => bounds[band].map(String);

export const isBand = (band: Band, value: string): boolean => bandValues(band).includes(value);

/** Where the next band begins; undefined for the last one. */
const nextBound = (band: Band, value: string): number | undefined => bounds[band][bandValues(band).indexOf(value) + 1];

const centsPerEuro = 100;

/** What passes: prices and lengths from the bound to below the next one, ratings from the bound up. */
export const bandFilter = (band: Band, value: string | null): ActivityFilter => {
  if (value === null || !isBand(band, value)) return {};
  const from = Number(value);
  if (band === 'RATING_BAND') return { minimumRating: from };
  const next = nextBound(band, value);
  if (band === 'DURATION_BAND') return { durationMinutes: { min: from, ...(next !== undefined && { max: next - 1 }) } };
  const max = next === undefined ? {} : { max: next * centsPerEuro - 1 };
  return { priceInEuroCents: { min: from * centsPerEuro, ...max } };
};

export const bandText = (band: Band, value: string): string => {
  const next = nextBound(band, value);
  if (band === 'RATING_BAND') return value === '0' ? 'rated' : `${value} and better`;
  if (band === 'PRICE_BAND') return next === undefined ? `€${value} and more` : `€${value} to €${next}`;
  const from = minutesText(Number(value));
  if (next === undefined) return `${from} and more`;
  return value === '0' ? `up to ${minutesText(next)}` : `${from} to ${minutesText(next)}`;
};
