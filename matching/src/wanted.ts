import type { Position } from './earth/distance.js';
import type { PlaceKind } from './placeKind.js';

/** What a source says of the place that something is at. */
export type Wanted = {
  /**
   * Names of this one place, in any language and spelling; of several, the one that fits best counts. "Paris, Texas" is the
   * name with what it lies in. May be empty.
   */
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-2 in either case; one that no country has is taken for null. */
  readonly countryCode: string | null;
  /** WGS 84, degrees; one that is not on earth is taken for null. */
  readonly point: Position | null;
  /** What the link may lead to; any when it is left out. A narrower place stands for what it lies in. */
  readonly kinds?: readonly PlaceKind[];
  /** How far from `point` the named place may be; when it is left out, larger places may be further away. */
  readonly radiusKm?: number;
  /** The key of the source in a crosswalk, such as `viator:357`; `iso:DE`, `geonames:2950159` and ids of ours are always known. */
  readonly nativeId?: string;
};

/**
 * How a place was found. With REGION and COUNTRY nothing better was: the region or country that it must lie in.
 * A region or country that was asked for by its name was found by NAME or NAME_AND_POINT.
 */
export type MatchedBy = 'NATIVE_ID' | 'NAME_AND_POINT' | 'NAME' | 'POINT' | 'REGION' | 'COUNTRY';

export type PlaceLink = {
  readonly placeId: string;
  /** From the world down to its parent. */
  readonly ancestorIds: readonly string[];
  readonly matchedBy: MatchedBy;
  /**
   * From 0 to 1, in hundredths. Below `matchThreshold` with REGION and COUNTRY and never elsewhere; but COUNTRY has 1 where the country is
   * all that the source says.
   */
  readonly confidence: number;
};
