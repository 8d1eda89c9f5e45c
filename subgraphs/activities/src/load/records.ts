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
};

export type OptionRecord = {
  readonly id: string;
  readonly title: string;
  readonly isDefault: boolean;
  readonly startTimes: readonly string[];
  readonly minUnits: number;
  readonly maxUnits: number | null;
  readonly units: readonly UnitRecord[];
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
