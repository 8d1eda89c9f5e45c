import type { TourDepartureStatus } from '../generated/resolvers.js';
import type { MoneyRecord } from '../tour/moneyRecord.js';
import type { DeparturePrice } from '../tour/tourContent.js';

/** A departure that has days of its own, ready to be written: a row of `tour_departure`. */
export type DepartureItem = {
  readonly id: string;
  readonly tourId: string;
  readonly startDate: string;
  readonly finishDate: string;
  readonly status: TourDepartureStatus;
  readonly placesLeft: number | null;
  /** The lowest for one traveller, one in each currency. */
  readonly fromPrices: readonly MoneyRecord[];
  readonly prices: readonly DeparturePrice[];
};
