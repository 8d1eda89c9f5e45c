import type { StopRecord } from './tourContent.js';
import type { VisitedPlace } from './tourItem.js';

/** The places that a tour visits, as pages show them. */
export const stopsOf = (visits: readonly VisitedPlace[]): readonly StopRecord[] =>
  visits.map(({ name, found }) => ({
    name,
    placeId: found?.placeId ?? null,
    match: found && { by: found.matchedBy, confidence: found.confidence },
  }));
