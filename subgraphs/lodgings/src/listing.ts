import type { LodgingFacilityCode, LodgingKind, LodgingRoomKind, LodgingSource } from './generated/resolvers.js';

/** 0 to 100, and how many have said so. */
export type Rating = { readonly score: number; readonly reviewCount: number };

export type Facility = { readonly code: LodgingFacilityCode | null; readonly name: string };

export type Photo = { readonly url: string; readonly isMain: boolean };

export type Room = {
  /** The supplier's own. */
  readonly id: string;
  readonly source: LodgingSource;
  readonly name: string;
  readonly kind: LodgingRoomKind;
  readonly maximumGuests: number | null;
};

/** What one supplier says of a house, in our terms. Every text is plain, and every list and text has its bound. */
export type Listing = {
  readonly source: LodgingSource;
  readonly sourceId: string;
  /** The supplier's own number of its city. */
  readonly cityRef: string | null;
  readonly cityName: string | null;
  readonly kind: LodgingKind;
  readonly name: string;
  /** 1 to 5, in halves. */
  readonly stars: number | null;
  readonly rating: Rating | null;
  /** Degrees, WGS 84; both or neither are null. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly address: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly countryCode: string | null;
  readonly description: string | null;
  readonly facilities: readonly Facility[];
  readonly photos: readonly Photo[];
  readonly rooms: readonly Room[];
  readonly url: string | null;
};

export const mostFacilities = 200;
export const mostPhotos = 50;
export const mostRooms = 100;
export const longestDescription = 10_000;
/** Of houses, rooms and facilities, and of an address. */
export const longestName = 500;

/** The id of a listing, such as `ldg_booking_10004`. */
export const listingId = (source: LodgingSource, sourceId: string): string => `ldg_${source.toLowerCase()}_${sourceId}`;
