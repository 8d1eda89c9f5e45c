import type { Listing } from '../listing.js';

/** Where a listing is, as it was matched; `placeId` is null when not even its country is known. */
export type ListingPlace = {
  readonly placeId: string | null;
  /** From the world down; without the place itself. */
  readonly ancestorIds: readonly string[];
  readonly matchedBy: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** What was looked for. */
  readonly wanted: unknown;
};

/** A listing as it is kept. */
export type StoredListing = {
  readonly id: string;
  /** Null without a position. */
  readonly cell: string | null;
  readonly content: Listing;
  readonly place: ListingPlace;
};
