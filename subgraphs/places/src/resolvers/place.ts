import { requireFound } from '@tripgraph/kit/ids';
import { asksFor } from '@tripgraph/kit/lookAhead';
import { readPage } from '@tripgraph/kit/page';
import { pageOfRows } from '@tripgraph/kit/paging/pageOfRows';
import type { RequestContext } from '../context.js';
import type { OrderDirection, PlaceOrderField, PlaceResolvers } from '../generated/resolvers.js';
import { localName } from '../names/localName.js';
import { localesToTry } from '../names/readLocale.js';
import { childrenOrder, childrenRequest, cursorOfChild } from '../paging/childrenRequest.js';
import {
  cursorOfPointOfInterest,
  pointsOfInterestOrder,
  pointsOfInterestRequest,
} from '../paging/pointsOfInterestRequest.js';
import type { PlaceRow } from '../rows.js';
import { findPlace } from './findPlace.js';

const above = async (id: string, context: RequestContext): Promise<PlaceRow> =>
  requireFound(await context.places.load(id), 'place', id);

const children: PlaceResolvers['children'] = async (parent, given, context, info) => {
  const window = readPage(given);
  const field: `${PlaceOrderField}` = given.orderBy.field;
  const direction: `${OrderDirection}` = given.orderBy.direction ?? 'ASC';
  const order = childrenOrder(field, direction === 'DESC');
  const request = childrenRequest(field, order, given.kind ?? null, window, asksFor(info, 'totalCount'));
  const page = pageOfRows(order, window, await context.children(parent.id, request), cursorOfChild(field, order));
  context.places.note(page.edges.map(({ node }) => node));
  return page;
};

const pointsOfInterest: PlaceResolvers['pointsOfInterest'] = async (place, given, context, info) => {
  const window = readPage(given);
  const request = pointsOfInterestRequest(given.kind ?? null, window, asksFor(info, 'totalCount'));
  const rows = await context.pointsOfInterestAt(place.id, request);
  return pageOfRows(pointsOfInterestOrder, window, rows, cursorOfPointOfInterest);
};

/** The resolvers of `Place`. What is above a place has mostly been read with it, see `findPlace`. */
export const place: PlaceResolvers = {
  __resolveReference: ({ id }, context, info) => findPlace(id, context, info),
  name: (row, { locale }) => localName(row, locale),
  coordinates: ({ latitude, longitude }) => (latitude === null || longitude === null ? null : { latitude, longitude }),
  parent: ({ parentId }, _arguments, context) => (parentId === null ? null : above(parentId, context)),
  ancestors: ({ ancestorIds }, _arguments, context) => Promise.all(ancestorIds.map((id) => above(id, context))),
  children,
  pointsOfInterest,
  narrative: ({ id }, { locale }, context) => context.placeNarrative(id, localesToTry(locale)),
  facts: async ({ id }, _arguments, context) => [...((await context.placeFacts.load(id))?.facts ?? [])],
};
