import { LocalDate } from '@tripgraph/kit/localScalars';
import { DateTime, MinorUnits } from '@tripgraph/kit/scalars';
import type { Resolvers } from '../generated/resolvers.js';

import { lodging } from './lodging.js';
import { houseOffers, offer, session } from './offers.js';
import { place } from './place.js';
import { query } from './query.js';

/** All resolvers of the lodgings subgraph. */
export const resolvers: Resolvers = {
  Query: query,
  Lodging: lodging,
  Place: place,
  LodgingOffersSession: session,
  LodgingOffers: houseOffers,
  LodgingOffer: offer,
  DateTime,
  LocalDate,
  MinorUnits,
};
