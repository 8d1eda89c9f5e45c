import type { FoundPlace, VisitedPlace } from './tourItem.js';

/** A place of a source, as it is looked for in our hierarchy. */
export type WantedPlace = {
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-2; null when not known. */
  readonly countryCode: string | null;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly kinds?: readonly PlaceKind[];
  readonly radiusKm?: number;
  /** What the source calls it, such as `viator:357`, for lists that say what is the same. */
  readonly nativeId?: string;
};

export type PlaceKind = 'WORLD' | 'CONTINENT' | 'COUNTRY' | 'REGION' | 'CITY' | 'NEIGHBORHOOD';

/** Finds a place, or the region or country around it; null where not even that is known. Pure: the same is found each time. */
export type Match = (wanted: WantedPlace) => FoundPlace | null;

/** A place that a tour visits, looked for. */
export const visitedPlace = (name: string, wanted: WantedPlace, match: Match): VisitedPlace => ({
  name,
  wanted,
  found: match(wanted),
});
