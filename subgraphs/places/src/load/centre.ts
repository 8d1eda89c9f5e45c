import { positionOf, vectorOf, type Position } from '@tripgraph/matching/earth/distance';
import type { CityRecord } from './sources/cityRecords.js';

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** The middle of where people live, in degrees with five decimals: towns weigh as their people do. Null without towns. */
export const middleOf = (records: readonly CityRecord[]): Position | null => {
  const sum: [number, number, number] = [0, 0, 0];
  for (const record of records) {
    const weight = (record.population ?? 0) + 1;
    vectorOf(record).forEach((part, axis) => (sum[axis as 0 | 1 | 2] += part * weight));
  }
  const middle = positionOf(sum);
  return middle && { latitude: round(middle.latitude), longitude: round(middle.longitude) };
};

/** Where a country or region is shown on a map: at its largest seat of one of `featureCodes`, else in its middle. */
export const seatOrMiddle = (records: readonly CityRecord[], featureCodes: readonly string[]): Position | null => {
  const [seat] = records
    .filter((record) => featureCodes.includes(record.featureCode))
    .sort((left, right) => (right.population ?? 0) - (left.population ?? 0) || Number(left.id) - Number(right.id));
  return seat ? { latitude: seat.latitude, longitude: seat.longitude } : middleOf(records);
};

/** The time zone that all towns share; null where there are several or no towns. */
export const sharedTimeZone = (records: readonly CityRecord[]): string | null => {
  const first = records[0]?.timeZone ?? null;
  return records.every((record) => record.timeZone === first) ? first : null;
};
