import type { LodgingKind, LodgingSource } from './generated/resolvers.js';
import type { Facility, Photo, Rating, Room } from './listing.js';

export type ListingSummary = {
  readonly id: string;
  readonly source: LodgingSource;
  readonly sourceId: string;
  readonly name: string;
  readonly rating: Rating | null;
  readonly url: string | null;
};

/** A lodging as the database keeps it, without its place. */
export type LodgingRow = {
  readonly id: string;
  readonly kind: LodgingKind;
  readonly name: string;
  readonly stars: number | null;
  /** 0 to 100; null when nobody has reviewed it. */
  readonly score: number | null;
  readonly reviewCount: number;
  /** Degrees, WGS 84; both or neither are null. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly countryCode: string | null;
  readonly description: string | null;
  readonly facilities: readonly Facility[];
  readonly photos: readonly Photo[];
  readonly rooms: readonly Room[];
  readonly listings: readonly ListingSummary[];
};

/** A lodging as resolvers know it. */
export type PlacedLodgingRow = LodgingRow & { readonly placeId: string | null };

/** A place as others know it: by its id. */
export type PlaceReference = { readonly id: string };
