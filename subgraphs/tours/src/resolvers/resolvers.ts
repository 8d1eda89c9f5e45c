import { LocalDate, LocalTime } from '@tripgraph/kit/localScalars';
import { DateTime, MinorUnits } from '@tripgraph/kit/scalars';
import type { Resolvers } from '../generated/resolvers.js';
import { place } from './place.js';
import { query } from './query.js';
import { tour, tourDayStop, tourStop } from './tour.js';

/** All resolvers of the tours subgraph. */
export const resolvers: Resolvers = {
  Query: query,
  Tour: tour,
  TourStop: tourStop,
  TourDayStop: tourDayStop,
  Place: place,
  DateTime,
  LocalDate,
  LocalTime,
  MinorUnits,
};
