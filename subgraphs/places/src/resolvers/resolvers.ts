import type { Resolvers } from '../generated/resolvers.js';
import { place } from './place.js';
import { pointOfInterest } from './pointOfInterest.js';
import { query } from './query.js';
import { nearbyPlace } from './search.js';

/** All resolvers of the places subgraph. */
export const resolvers: Resolvers = {
  Query: query,
  Place: place,
  PointOfInterest: pointOfInterest,
  NearbyPlace: nearbyPlace,
};
