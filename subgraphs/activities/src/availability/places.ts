import type { AvailabilityStatus } from '../generated/resolvers.js';
import type { OptionRow, PlacesRow } from '../rows.js';

/** What is left of a time; null is no limit. */
export type Places = {
  readonly status: AvailabilityStatus;
  readonly vacancies: number | null;
  readonly capacity: number | null;
};

const smaller = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

/** The most of one unit, when every unit has a limit of its own; else null: no limit. */
const mostOfOne = (option: OptionRow, limits: Readonly<Record<string, number>> | null): number | null => {
  const own = option.units.map(({ id }) => limits?.[id]).filter((limit) => limit !== undefined);
  return own.length > 0 && own.length === option.units.length ? Math.max(...own) : null;
};

/** What is left of a time for the partner who asks, and OCTO's status for it. */
export const placesOf = (option: OptionRow, row: PlacesRow): Places => {
  const capacity = smaller(row.capacity, mostOfOne(option, row.unitCapacities));
  const vacancies = smaller(row.left, mostOfOne(option, row.unitsLeft));
  if (row.closed || row.pastCutoff) return { status: 'CLOSED', vacancies: 0, capacity };
  if (vacancies === null) return { status: 'FREESALE', vacancies, capacity };
  if (vacancies === 0) return { status: 'SOLD_OUT', vacancies, capacity };
  return { status: vacancies * 2 < (capacity ?? 0) ? 'LIMITED' : 'AVAILABLE', vacancies, capacity };
};
