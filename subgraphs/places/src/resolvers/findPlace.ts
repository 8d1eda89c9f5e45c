import type { GraphQLResolveInfo } from 'graphql';
import { requireFound } from '@tripgraph/kit/ids';
import { asksFor } from '@tripgraph/kit/lookAhead';
import type { RequestContext } from '../context.js';
import type { PlaceRow } from '../rows.js';
import { requireId } from './requireId.js';

/** Whether the place that is being resolved is asked for something above it. */
export const wantsAncestors = (info: GraphQLResolveInfo): boolean =>
  asksFor(info, 'ancestors') || asksFor(info, 'parent');

/** The place with this id, read together with everything above it when that is asked. Throws INVALID_ID or NOT_FOUND. */
export const findPlace = async (id: string, context: RequestContext, info: GraphQLResolveInfo): Promise<PlaceRow> => {
  requireId('place', id);
  const { load, loadWithAncestors } = context.places;
  return requireFound(await (wantsAncestors(info) ? loadWithAncestors(id) : load(id)), 'place', id);
};

/** The clocks that a place goes by: an IANA time zone; null where it is not known. */
export const timeZoneOf = async (placeId: string, context: RequestContext): Promise<string | null> =>
  (await context.places.load(placeId))?.timeZone ?? null;
