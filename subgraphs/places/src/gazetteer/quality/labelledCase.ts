import type { Wanted } from '@tripgraph/matching/wanted';

/** What a source might say of a place, and which place it is. */
export type LabelledCase = {
  /** What makes it hard; figures are told by it. */
  readonly situation: string;
  readonly wanted: Wanted;
  /** The place that is meant; null when nobody can tell, and a link to any one place would be a guess. */
  readonly placeId: string | null;
};
