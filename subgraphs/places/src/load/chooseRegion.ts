import { gridOf } from './grid.js';
import type { CityRecord } from './sources/cityRecords.js';
import { pointKey } from './sources/pointRegions.js';

export type RegionKnowledge = {
  /** Region codes of today, such as `DE.16`. */
  readonly today: ReadonlySet<string>;
  /** Region codes of 2020, of which some no longer exist. */
  readonly of2020: ReadonlySet<string>;
  /** Region codes by point, see `pointKey`; some name no region. */
  readonly byPoint: ReadonlyMap<string, string>;
};

/** A town whose region was dissolved belongs where the nearest town belongs, but only this near. */
const dissolvedReachKm = 50;

const written = ({ countryCode, admin1 }: CityRecord): string => `${countryCode}.${admin1}`;

const knownRegion = ({ today, byPoint }: RegionKnowledge, record: CityRecord): string | null => {
  if (today.has(written(record))) return written(record);
  const moved = byPoint.get(pointKey(record.countryCode, record.latitude, record.longitude));
  return moved !== undefined && today.has(moved) ? moved : null;
};

/**
 * The region code of each record, by its id: as it is written; else as the same point has it today; else, for a region
 * of 2020 that was dissolved since, as the nearest town of the country has it; else null.
 */
export const chooseRegions = (
  knowledge: RegionKnowledge,
  records: readonly CityRecord[],
): ReadonlyMap<string, string | null> => {
  const regions = new Map(records.map((record) => [record.id, knownRegion(knowledge, record)]));
  const settled = gridOf(records.filter((record) => regions.get(record.id) !== null));
  for (const record of records) {
    if (regions.get(record.id) !== null || !knowledge.of2020.has(written(record))) continue;
    const [nearest] = settled
      .within(record, dissolvedReachKm)
      .filter(({ item }) => item.countryCode === record.countryCode)
      .sort((left, right) => left.km - right.km);
    regions.set(record.id, nearest ? (regions.get(nearest.item.id) ?? null) : null);
  }
  return regions;
};
