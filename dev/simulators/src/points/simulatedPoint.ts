/** A point of interest that both the CMS and Google know of. */
export type SimulatedPoint = {
  /** From 1 on; the same for the same place, whatever others there are. */
  readonly number: number;
  readonly placeId: string;
  /** As the CMS writes it. */
  readonly kind: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** 0 to 100. */
  readonly rank: number;
  readonly phone: string | null;
  readonly timeZone: string;
  readonly hours: SimulatedHours;
  /** Google's id of it; null where the CMS does not have it. */
  readonly googlePlaceId: string | null;
  readonly businessStatus: 'OPERATIONAL' | 'CLOSED_TEMPORARILY' | 'CLOSED_PERMANENTLY';
};

/** When it is open, by day from Sunday on; `HH:MM-HH:MM`, where what ends before it begins ends on the next day. */
export type SimulatedHours =
  | { readonly kind: 'UNKNOWN' }
  | { readonly kind: 'ALWAYS' }
  | { readonly kind: 'NEVER' }
  | { readonly kind: 'WEEK'; readonly days: ReadonlyArray<readonly string[]> };
