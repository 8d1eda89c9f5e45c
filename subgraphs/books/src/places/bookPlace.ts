import type { PlaceLink } from '@tripgraph/matching/wanted';
import type { Subject } from '../onix/product/product.js';

/** A place that a book is about, or a subject that leads to none. */
export type BookPlace = {
  readonly placeId: string | null;
  /** From the world down. */
  readonly ancestorIds: readonly string[];
  readonly matchedBy: PlaceLink['matchedBy'] | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** The subject that says so. */
  readonly wanted: Subject;
};

/** The places of a book by the subjects of its editions. */
export type PlacesOf = (subjects: readonly Subject[]) => readonly BookPlace[];
