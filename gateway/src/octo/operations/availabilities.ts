import type { Operation } from '../operation.js';
import { availabilityFields, bookableOptions, type Availability, type BookableOption } from './availabilityFields.js';

export type UnitQuantity = { readonly unitId: string; readonly quantity: number };

export type DaysOfOption = {
  readonly id: string;
  readonly optionId: string;
  readonly localDateStart: string;
  readonly localDateEnd: string;
  readonly units: readonly UnitQuantity[] | null;
};

/** The bookable times of one option on some days; null where the option is not there. */
export const availabilities: Operation<
  {
    readonly activity: { readonly options: readonly BookableOption[] } | null;
    readonly times: { readonly availabilities: readonly Availability[] } | null;
  },
  DaysOfOption & { readonly currency: string | null }
> = {
  text: `query OctoAvailabilities(
    $id: ID!, $optionId: ID!, $localDateStart: LocalDate!, $localDateEnd: LocalDate!, $units: [UnitQuantity!], $currency: String
  ) {
    activity(id: $id) { ...bookableOptions }
    times: activity(id: $id) {
      availabilities(
        localDateStart: $localDateStart, localDateEnd: $localDateEnd, optionId: $optionId, units: $units, currency: $currency
      ) { ...availabilityFields }
    }
  } ${bookableOptions} ${availabilityFields}`,
};
