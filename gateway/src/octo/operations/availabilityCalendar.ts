import type { Operation } from '../operation.js';
import type { DaysOfOption } from './availabilities.js';
import { bookableOptions, type BookableOption, type Hours, type Total } from './availabilityFields.js';

export type AvailabilityDay = {
  readonly localDate: string;
  readonly status: string;
  readonly available: boolean;
  readonly vacancies: number | null;
  readonly capacity: number | null;
  readonly openingHours: readonly Hours[];
  readonly pricing: Total | null;
};

/** The days of one option; null where the option is not there. */
export const availabilityCalendar: Operation<
  {
    readonly activity: { readonly options: readonly BookableOption[] } | null;
    readonly times: { readonly availabilityCalendar: readonly AvailabilityDay[] } | null;
  },
  DaysOfOption
> = {
  text: `query OctoAvailabilityCalendar(
    $id: ID!, $optionId: ID!, $localDateStart: LocalDate!, $localDateEnd: LocalDate!, $units: [UnitQuantity!]
  ) {
    activity(id: $id) { ...bookableOptions }
    times: activity(id: $id) {
      availabilityCalendar(localDateStart: $localDateStart, localDateEnd: $localDateEnd, optionId: $optionId, units: $units) {
        localDate
        status
        available
        vacancies
        capacity
        openingHours { from to }
        pricing { total { amount currency precision } }
      }
    }
  } ${bookableOptions}`,
};
