export type Money = { readonly amount: number; readonly currency: string; readonly precision: number };
export type Feature = { readonly type: string; readonly description: string };

export type ProductUnit = {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly paxCount: number;
  readonly minQuantity: number;
  readonly maxQuantity: number | null;
  readonly accompaniedBy: readonly string[];
  readonly price: Money;
};

export type ProductOption = {
  readonly id: string;
  readonly title: string;
  readonly isDefault: boolean;
  readonly startTimes: readonly string[];
  readonly availabilityType: 'START_TIME' | 'OPENING_HOURS';
  readonly instantConfirmation: boolean;
  readonly cutoffMinutes: number;
  readonly minUnits: number;
  readonly maxUnits: number | null;
  readonly units: readonly ProductUnit[];
};

export type ProductContent = {
  readonly shortDescription: string;
  readonly description: string;
  readonly duration: { readonly minutesFrom: number; readonly minutesTo: number } | null;
  readonly languages: readonly string[];
  readonly categories: readonly string[];
  readonly meetingPoint: { readonly title: string; readonly latitude: number; readonly longitude: number } | null;
  readonly features: readonly Feature[];
};

/** An activity as far as a product shows it; the content is there when it was asked for. */
export type ProductActivity = {
  readonly id: string;
  readonly title: string;
  readonly reference: string | null;
  readonly timeZone: string;
  readonly cancellationPolicy: {
    readonly tiers: ReadonlyArray<{ readonly untilMinutesBeforeStart: number; readonly refundPercent: number }>;
  };
  readonly options: readonly ProductOption[];
} & Partial<ProductContent>;

/** Takes the variable `$content`. */
export const productFields = `
  fragment productFields on Activity {
    id
    title
    reference
    timeZone
    cancellationPolicy { tiers { untilMinutesBeforeStart refundPercent } }
    options {
      id
      title
      isDefault
      startTimes
      availabilityType
      instantConfirmation
      cutoffMinutes
      minUnits
      maxUnits
      units {
        id
        type
        title
        minAge
        maxAge
        paxCount
        minQuantity
        maxQuantity
        accompaniedBy
        price { amount currency precision }
      }
    }
    ... on Activity @include(if: $content) {
      shortDescription
      description
      duration { minutesFrom minutesTo }
      languages
      categories
      meetingPoint { title latitude longitude }
      features { type description }
    }
  }`;
