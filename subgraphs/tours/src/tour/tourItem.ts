import type { PlaceLink, Wanted } from '@tripgraph/matching/wanted';
import type { TourSource } from '../generated/resolvers.js';
import type { TourContent } from './tourContent.js';

/** A place of a source, what it was looked for by, and what was found: a row of `tour_place`. */
export type VisitedPlace = {
  readonly name: string;
  readonly wanted: Partial<Wanted>;
  readonly found: PlaceLink | null;
};

/** A tour of any source, ready to be written: what two sources say in their own ways is the same here. */
export type TourItem = {
  readonly source: TourSource;
  readonly sourceKey: string;
  readonly title: string;
  /** How many ratings it has. */
  readonly popularity: number;
  readonly timeZone: string | null;
  /** RFC 3339. */
  readonly updatedAt: string | null;
  /** In the order of the way, each once. */
  readonly visits: readonly VisitedPlace[];
  readonly content: TourContent;
};
