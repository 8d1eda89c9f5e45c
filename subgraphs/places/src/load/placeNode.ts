export type PlaceKind = 'WORLD' | 'CONTINENT' | 'COUNTRY' | 'REGION' | 'CITY' | 'NEIGHBORHOOD';

/** One node of the hierarchy, as it is built from the source packages and before it is stored. */
export type PlaceNode = {
  readonly id: string;
  readonly kind: PlaceKind;
  /** As it is written there. */
  readonly name: string;
  readonly slug: string;
  /** Slugs from the continent down, joined by "/"; empty for the world. */
  readonly path: string;
  readonly parentId: string | null;
  /** From the world down to the parent. */
  readonly ancestorIds: readonly string[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
  readonly timeZone: string | null;
  readonly countryCode: string | null;
};
