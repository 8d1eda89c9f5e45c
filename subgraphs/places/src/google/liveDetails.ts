import type { DatedHours, WeeklyPeriod } from '../hours/weeklyHours.js';

/** Groups of fields that are asked for together, as each has a price of its own. */
export type LiveField = 'businessStatus' | 'weeklyHours';

export type BusinessStatus = 'OPERATIONAL' | 'CLOSED_TEMPORARILY' | 'CLOSED_PERMANENTLY';

/** What Google says of a place; null is what it does not know, or was not asked for. */
export type LiveDetails = {
  readonly businessStatus: BusinessStatus | null;
  readonly weeklyHours: {
    readonly periods: readonly WeeklyPeriod[];
    /** For the seven days from the one on, at the place, on which this was said; null where it said nothing of them. */
    readonly current: Omit<DatedHours, 'firstDate' | 'lastDate'> | null;
  } | null;
  /** When it said so, in milliseconds since 1970. */
  readonly retrievedAtMs: number;
};
