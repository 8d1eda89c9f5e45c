import type { AirportSize, PlaceKind, PointOfInterestKind } from './generated/resolvers.js';
import type { WeeklyPeriod } from './hours/weeklyHours.js';

/** A place as the database returns it. */
export type PlaceRow = {
  readonly id: string;
  readonly kind: PlaceKind;
  /** As it is written there. */
  readonly name: string;
  /** In other locales, as far as the fallback does not find them. */
  readonly names: Readonly<Record<string, string>>;
  readonly sortName: string;
  readonly slug: string;
  readonly path: string;
  readonly parentId: string | null;
  /** From the world down to the parent. */
  readonly ancestorIds: readonly string[];
  /** Degrees, WGS 84; both or neither are null. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
  readonly timeZone: string | null;
  readonly countryCode: string | null;
};

/** A place near a point, with the straight line to it through the earth. */
export type NearbyPlaceRow = PlaceRow & { readonly chordKm: number };

export type PointOfInterestRow = {
  readonly id: string;
  readonly kind: PointOfInterestKind;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** The smallest place it is known to be in. */
  readonly placeId: string;
  readonly airportIdent: string | null;
  readonly airportIataCode: string | null;
  readonly airportSize: AirportSize | null;
  readonly phone: string | null;
  /** Null when they are not known; none: it is never open. */
  readonly weeklyPeriods: readonly WeeklyPeriod[] | null;
  readonly googlePlaceId: string | null;
};
