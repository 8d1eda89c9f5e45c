import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { point } from '../source/shapes.js';
import { visitedPlace, type Match } from '../tour/match.js';
import type { VisitedPlace } from '../tour/tourItem.js';
import type { Located } from './itinerary.js';
import type { ViatorApi } from './viatorApi.js';

const locationShape = z.object({
  provider: z.string(),
  reference: z.string(),
  name: z.string().max(500).optional(),
  address: z.object({ countryCode: z.string().length(2).optional() }).optional(),
  center: point.optional(),
});

/** More references than these are not resolved by one request ("/locations/bulk"). */
const mostReferences = 500;
const answerShape = z.object({ locations: z.array(z.unknown()).max(mostReferences) });

/** How far the place may be from somebody who stands at the location. */
const radiusKm = 20;

export type Locations = {
  /** Resolves references that are not known yet, so that `located` knows them. */
  readonly resolve: (refs: readonly string[], signal: AbortSignal) => Promise<void>;
  readonly located: Located;
};

const chunks = <Value>(values: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_chunk, index) =>
    values.slice(index * size, (index + 1) * size),
  );

const readLocation = (one: unknown, match: Match): readonly [string, VisitedPlace] | null => {
  const read = locationShape.safeParse(one);
  // Google's are nothing but an id of Google Places, which may not be resolved to be kept.
  if (!read.success || read.data.name === undefined || read.data.center === undefined) return null;
  const { reference, name, address, center } = read.data;
  const wanted = {
    names: [name],
    countryCode: address?.countryCode?.toUpperCase() ?? null,
    point: center,
    kinds: ['CITY', 'NEIGHBORHOOD'] as const,
    radiusKm,
  };
  return [reference, visitedPlace(name, wanted, match)];
};

/**
 * Resolves what products name by reference, 500 at a time, and keeps the last `mostKept`: the same sights are seen by many tours,
 * and Viator wants them asked for about monthly, not with each product.
 */
export const openLocations = (api: ViatorApi, match: Match, mostKept: number): Locations => {
  const kept = new LRUCache<string, VisitedPlace | 'NOWHERE'>({ max: mostKept });
  const resolve = async (refs: readonly string[], signal: AbortSignal): Promise<void> => {
    const unknown = [...new Set(refs)].filter((ref) => !kept.has(ref));
    for (const chunk of chunks(unknown, mostReferences)) {
      const answer = answerShape.parse(await api.post('/locations/bulk', { locations: chunk }, signal));
      for (const ref of chunk) kept.set(ref, 'NOWHERE');
      for (const one of answer.locations) {
        const location = readLocation(one, match);
        if (location) kept.set(...location);
      }
    }
  };
  const located: Located = (ref) => {
    const location = ref === undefined ? undefined : kept.get(ref);
    return location === 'NOWHERE' ? undefined : location;
  };
  return { resolve, located };
};
