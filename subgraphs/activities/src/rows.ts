import type {
  ActivityCategory,
  FacetField,
  Feature,
  MeetingPoint,
  RefundTier,
  UnitType,
} from './generated/resolvers.js';
import type { MoneyRecord, OpeningHoursRecord, OptionRecord, UnitRecord } from './load/records.js';

/** A place of the hierarchy, known here by its id alone. */
export type PlaceReference = { readonly id: string };

export type SupplierRow = {
  readonly id: string;
  readonly name: string;
  readonly placeId: string;
  readonly website: string | null;
  readonly contactEmail: string | null;
};

export type UnitRow = Omit<UnitRecord, 'type'> & { readonly type: UnitType; readonly price: MoneyRecord };
export type OptionRow = Omit<OptionRecord, 'units' | 'schedules' | 'allotments'> & {
  readonly units: readonly UnitRow[];
};

/** An activity with its supplier, as sql/activityColumns.ts selects it. */
export type ActivityRow = {
  readonly id: string;
  readonly supplier: SupplierRow;
  readonly placeId: string;
  readonly title: string;
  readonly shortDescription: string;
  readonly description: string;
  readonly reference: string | null;
  /** Minor units of `fromPriceCurrency`; the three are null together. */
  readonly fromPriceAmount: bigint | null;
  readonly fromPriceCurrency: string | null;
  readonly fromPricePrecision: number | null;
  readonly ratingHundredths: number | null;
  readonly ratingCount: number;
  readonly minutesFrom: number | null;
  readonly minutesTo: number | null;
  readonly languages: readonly string[];
  readonly categories: readonly ActivityCategory[];
  readonly meetingPoint: MeetingPoint | null;
  readonly features: readonly Feature[];
  readonly refundTiers: readonly RefundTier[];
  readonly timeZone: string;
  readonly options: readonly OptionRow[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** What a row of a page adds: which place it was asked for, and where it stands in the order. */
export type Placed<Row> = Row & { readonly askedPlaceId: string; readonly sortKey: bigint | string | null };

/** How many activities of a place have a value of a field; field TOTAL, value '', counts them all. */
export type CountRow = {
  readonly askedPlaceId: string;
  readonly field: FacetField | 'TOTAL';
  readonly value: string;
  readonly count: bigint;
};

/** What is left of a time, as sql/slotSource.ts selects it. */
export type PlacesRow = {
  readonly optionId: string;
  /** Closed on that day. */
  readonly closed: boolean;
  readonly pastCutoff: boolean;
  /** Places for the partner who asks, and what is left of them, from 0; null together: no limit. */
  readonly capacity: number | null;
  readonly left: number | null;
  /** The same for single units by their id; null when none has a limit of its own. */
  readonly unitCapacities: Readonly<Record<string, number>> | null;
  readonly unitsLeft: Readonly<Record<string, number>> | null;
  readonly openingHours: readonly OpeningHoursRecord[];
};

/** A time that an option can be booked for; `asked` is the number of the question that it answers, from 0. */
export type AvailabilityRow = PlacesRow & {
  readonly asked: number;
  /** Its local start, with the offset. */
  readonly id: string;
  readonly localEnd: string;
  readonly allDay: boolean;
  readonly cutoffAt: Date;
};

/** One or more times of a local day that do not differ in anything but when they are. */
export type AvailabilityDayRow = PlacesRow & { readonly asked: number; readonly localDate: string };
