/** Records of a catalogue, which may be made as they are read. */
export type Records<Record> = Iterable<Record> | AsyncIterable<Record>;

/** What a writer of the catalogue hands to a shard. Ids are made by the writer; all of a supplier carries one bucket. */
export type SupplierRecord = {
  readonly id: string;
  readonly name: string;
  readonly placeId: string;
  readonly website: string | null;
  readonly contactEmail: string | null;
};

/** Minor units of `currency`; `precision` is the number of digits after its decimal point. */
export type MoneyRecord = { readonly amount: number; readonly currency: string; readonly precision: number };

export type UnitRecord = {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly price: MoneyRecord;
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly paxCount: number;
  /** A booking that has any of it has at least so many, from 1. */
  readonly minQuantity: number;
  readonly maxQuantity: number | null;
  /** Ids of units of which a booking with this one needs at least one; empty when it may be alone. */
  readonly accompaniedBy: readonly string[];
};

/** Wall-clock times such as `09:30`; a `to` that is not after its `from` is on the next day. */
export type OpeningHoursRecord = { readonly from: string; readonly to: string };

/** One rule of when an option can be booked. Days are local ones, such as `2026-04-01`. */
export type ScheduleRecord = {
  /** Both bounds are included; null has no bound. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** ISO: Monday is 1. */
  readonly weekdays: readonly number[];
  /** A season that comes back every year, 1 to 12; null is all of it. */
  readonly months: readonly number[] | null;
  /** Of an option that starts; else empty. */
  readonly startTimes: readonly string[];
  /** Of an option that is open; else empty. */
  readonly openingHours: readonly OpeningHoursRecord[];
  /** 0 when the length is not known. */
  readonly durationMinutes: number;
  /** Places of each time; null is no limit. */
  readonly capacity: number | null;
  /** Places of single units by their id, on top of `capacity`. */
  readonly capacityPerUnit: Readonly<Record<string, number>> | null;
  readonly closedDates: readonly string[];
};

/** At most so many places of each time are sold through a partner. */
export type AllotmentRecord = { readonly partner: string; readonly places: number };

export type OptionRecord = {
  readonly id: string;
  readonly title: string;
  readonly isDefault: boolean;
  readonly startTimes: readonly string[];
  readonly minUnits: number;
  readonly maxUnits: number | null;
  readonly units: readonly UnitRecord[];
  readonly availabilityType: 'START_TIME' | 'OPENING_HOURS';
  /** False when the supplier decides about each booking. */
  readonly instantConfirmation: boolean;
  /** It can be booked until so long before the start, or before it closes. */
  readonly cutoffMinutes: number;
  /** How long a hold lasts at most. */
  readonly holdMinutes: number;
  /** Where two rules give the same time the first one counts. */
  readonly schedules: readonly ScheduleRecord[];
  readonly allotments: readonly AllotmentRecord[];
};

export type ActivityRecord = {
  readonly id: string;
  readonly supplierId: string;
  readonly placeId: string;
  /** From the world down to the parent of `placeId`. */
  readonly placeAncestorIds: readonly string[];
  readonly title: string;
  readonly shortDescription: string;
  readonly description: string;
  readonly reference: string | null;
  readonly fromPrice: MoneyRecord | null;
  /** `fromPrice` at the reference rate of its currency, so that every shard orders prices alike; null with it. */
  readonly priceInEuroCents: number | null;
  /** Mean rating times 100, from 100 to 500; null when nobody has rated it. */
  readonly ratingHundredths: number | null;
  readonly ratingCount: number;
  readonly minutesFrom: number | null;
  readonly minutesTo: number | null;
  readonly languages: readonly string[];
  readonly categories: readonly string[];
  readonly meetingPoint: { readonly title: string; readonly latitude: number; readonly longitude: number } | null;
  readonly features: ReadonlyArray<{ readonly type: string; readonly description: string }>;
  readonly refundTiers: ReadonlyArray<{ readonly untilMinutesBeforeStart: number; readonly refundPercent: number }>;
  readonly timeZone: string;
  readonly options: readonly OptionRecord[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
};
