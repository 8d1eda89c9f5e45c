import type { TourDepartureStatus } from '../generated/resolvers.js';
import type { OpeningHours } from '../schedule/scheduleRule.js';
import type { DeparturePrice } from '../tour/tourContent.js';

/** A time at which a tour, or an option of it, begins, of whatever source. */
export type Departure = {
  /** Unique within its tour. */
  readonly id: string;
  readonly localDate: string;
  /** Null where it begins at no certain time. */
  readonly localTime: string | null;
  readonly finishDate: string | null;
  readonly openingHours: readonly OpeningHours[];
  readonly optionCode: string | null;
  readonly status: TourDepartureStatus;
  /** Null when not known. */
  readonly placesLeft: number | null;
  readonly prices: readonly DeparturePrice[];
};
