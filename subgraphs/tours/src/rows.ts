import type { TourDepartureStatus, TourSource } from './generated/resolvers.js';
import type { ScheduleRule } from './schedule/scheduleRule.js';
import type { MoneyRecord } from './tour/moneyRecord.js';
import type { DeparturePrice, TourContent } from './tour/tourContent.js';

/** A place is known by its id alone: it is another subgraph's. */
export type PlaceReference = { readonly id: string };

/** A tour as the database returns it. */
export type TourRow = {
  readonly id: string;
  readonly source: TourSource;
  readonly sourceKey: string;
  readonly title: string;
  readonly popularity: number;
  readonly timeZone: string | null;
  readonly updatedAt: Date | null;
  readonly content: TourContent;
};

export type ScheduleRow = {
  readonly tourId: string;
  readonly currency: string;
  readonly precision: number;
  readonly rules: readonly ScheduleRule[];
};

export type DepartureRow = {
  readonly tourId: string;
  readonly id: string;
  /** Calendar days. */
  readonly startDate: string;
  readonly finishDate: string;
  readonly status: TourDepartureStatus;
  readonly placesLeft: number | null;
  readonly prices: readonly DeparturePrice[];
};

/** The lowest price of a tour in one currency; `before` is without a discount. */
export type FromPriceRow = {
  readonly tourId: string;
  readonly amount: bigint;
  readonly before: bigint | null;
  readonly currency: string;
  readonly precision: MoneyRecord['precision'];
};
