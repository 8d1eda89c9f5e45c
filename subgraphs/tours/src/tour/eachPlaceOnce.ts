import { mostStops } from './limits.js';
import { once } from './once.js';
import type { VisitedPlace } from './tourItem.js';

/** The places of a way, each where it is first come to, as many as a tour has. Those that were not found are known by their names. */
export const eachPlaceOnce = (places: readonly VisitedPlace[]): readonly VisitedPlace[] =>
  once(places, ({ name, found }) => found?.placeId ?? `? ${name}`).slice(0, mostStops);
