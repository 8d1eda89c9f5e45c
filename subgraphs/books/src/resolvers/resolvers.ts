import { MinorUnits } from '@tripgraph/kit/scalars';
import type { Resolvers } from '../generated/resolvers.js';
import { book } from './book.js';
import { edition } from './edition.js';
import { place } from './place.js';
import { query } from './query.js';

/** All resolvers of the books subgraph. */
export const resolvers: Resolvers = {
  Query: query,
  Place: place,
  Book: book,
  BookEdition: edition,
  BookPlace: { place: ({ placeId }) => ({ id: placeId }) },
  MinorUnits,
};
