import { problem } from '@tripgraph/errors/problem';
import { checkIds } from '@tripgraph/kit/ids';
import type { QueryResolvers } from '../generated/resolvers.js';
import { findPlace, wantsAncestors } from './findPlace.js';
import { findPointOfInterest } from './pointOfInterest.js';
import { placesNear, searchPlaces } from './search.js';

const longestPath = 500;

/** The resolvers of `Query`. */
export const query: QueryResolvers = {
  place: (_parent, { id }, context, info) => findPlace(id, context, info),

  placesByIds: (_parent, { ids }, context, info) => {
    checkIds(ids);
    return ids.map((id) => findPlace(id, context, info));
  },

  placeByPath: async (_parent, { path }, context, info) => {
    const readable = path.length <= longestPath && /^[a-z0-9/-]*$/.test(path);
    const place = readable ? await context.placeByPath(path, wantsAncestors(info)) : null;
    if (!place) throw problem('NOT_FOUND', `There is no place at the path "${path.slice(0, longestPath)}".`);
    return place;
  },

  pointOfInterest: (_parent, { id }, context) => findPointOfInterest(id, context),
  searchPlaces,
  placesNear,
};
