import type { TourSource } from '../generated/resolvers.js';

const names: Readonly<Record<TourSource, string>> = { VIATOR: 'viator', GADVENTURES: 'gadventures' };

/** What keys of sources may consist of: an id is read back from it, and goes into URLs. */
export const sourceKeyPattern = /^[A-Za-z0-9_-]{1,60}$/;

/** The id of a source's tour, such as `tou_viator_5010SYDNEY`; the same at every sync. */
export const tourId = (source: TourSource, sourceKey: string): string => `tou_${names[source]}_${sourceKey}`;
