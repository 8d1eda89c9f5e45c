import type { MatchedBy } from '@tripgraph/matching/wanted';
import type { MoneyRecord } from './moneyRecord.js';

/** What a tour consists of, as it is stored with it; `schema.graphql` says what each field means. */
export type TourContent = {
  readonly description: string;
  readonly language: string;
  readonly translation: TranslationRecord;
  readonly editorial: EditorialRecord | null;
  readonly supplier: string | null;
  readonly images: readonly ImageRecord[];
  readonly rating: RatingRecord | null;
  readonly duration: DurationRecord | null;
  readonly stops: readonly StopRecord[];
  readonly itinerary: readonly DayRecord[];
  readonly ageBands: readonly AgeBandRecord[];
  readonly options: readonly OptionRecord[];
  readonly inclusions: readonly string[];
  readonly exclusions: readonly string[];
  readonly guideLanguages: readonly string[];
  readonly cancellation: CancellationRecord;
  readonly instantConfirmation: boolean | null;
};

export type TranslationRecord = {
  readonly source: 'ORIGINAL' | 'MANUAL' | 'MACHINE' | 'UNKNOWN';
  readonly containsMachineTranslation: boolean;
};

export type EditorialRecord = {
  readonly indexable: boolean;
  readonly shortDescription: string | null;
  readonly longDescription: string | null;
  readonly insiderTips: string | null;
  readonly highlights: readonly string[];
};

export type ImageRecord = {
  readonly url: string;
  readonly caption: string | null;
  readonly width: number | null;
  readonly height: number | null;
};

export type RatingRecord = { readonly indexable: boolean; readonly average: number; readonly count: number };
export type DurationRecord = { readonly minutesFrom: number; readonly minutesTo: number };

export type MatchRecord = { readonly by: MatchedBy; readonly confidence: number };

export type StopRecord = {
  readonly name: string;
  readonly placeId: string | null;
  readonly match: MatchRecord | null;
};

export type DayRecord = {
  readonly day: number;
  readonly title: string | null;
  readonly description: string | null;
  readonly stops: readonly DayStopRecord[];
  readonly meals: readonly string[];
  readonly accommodations: readonly string[];
};

export type DayStopRecord = {
  readonly name: string | null;
  readonly description: string | null;
  readonly placeId: string | null;
  readonly minutesFrom: number | null;
  readonly minutesTo: number | null;
  readonly admissionIncluded: boolean | null;
  readonly passedBy: boolean;
};

export type AgeBandRecord = {
  readonly code: string;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly minimumTravelers: number | null;
  readonly maximumTravelers: number | null;
};

export type OptionRecord = {
  readonly code: string;
  readonly title: string | null;
  readonly description: string | null;
};

export type CancellationRecord = {
  readonly kind: 'STANDARD' | 'CUSTOM' | 'ALL_SALES_FINAL' | 'UNKNOWN';
  readonly description: string | null;
  readonly tiers: readonly RefundTierRecord[];
  readonly refundedInBadWeather: boolean | null;
  readonly refundedWithTooFewTravelers: boolean | null;
};

export type RefundTierRecord = {
  readonly daysBeforeFrom: number;
  readonly daysBeforeTo: number | null;
  readonly refundPercent: number;
};

/** What a traveller or a group pays for a departure. */
export type DeparturePrice = {
  readonly ageBand: string | null;
  readonly room: string | null;
  readonly unit: 'PER_PERSON' | 'PER_GROUP';
  readonly minimumTravelers: number | null;
  readonly maximumTravelers: number | null;
  readonly price: MoneyRecord;
  readonly beforeDiscount: MoneyRecord | null;
  readonly deposit: MoneyRecord | null;
};
