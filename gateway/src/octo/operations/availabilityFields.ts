import type { Money } from './productFields.js';

export type Hours = { readonly from: string; readonly to: string };
export type Total = { readonly total: Money };

export type Availability = {
  readonly id: string;
  readonly localDateTimeStart: string;
  readonly localDateTimeEnd: string;
  readonly allDay: boolean;
  readonly status: string;
  readonly available: boolean;
  readonly vacancies: number | null;
  readonly capacity: number | null;
  readonly maxUnits: number | null;
  readonly utcCutoffAt: string;
  readonly openingHours: readonly Hours[];
  readonly pricing: Total | null;
};

/** The option and its units, to tell an unknown one from one without times. */
export type BookableOption = {
  readonly id: string;
  readonly units: ReadonlyArray<{ readonly id: string; readonly price: Money }>;
};

export const bookableOptions = `
  fragment bookableOptions on Activity { options { id units { id price { amount currency precision } } } }`;

export const availabilityFields = `
  fragment availabilityFields on Availability {
    id
    localDateTimeStart
    localDateTimeEnd
    allDay
    status
    available
    vacancies
    capacity
    maxUnits
    utcCutoffAt
    openingHours { from to }
    pricing { total { amount currency precision } }
  }`;
