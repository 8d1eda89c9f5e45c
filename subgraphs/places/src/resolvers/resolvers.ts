import { LocalDate, LocalTime } from '@tripgraph/kit/localScalars';
import { DateTime } from '@tripgraph/kit/scalars';
import type { Resolvers } from '../generated/resolvers.js';
import { liveDetails } from './liveDetails.js';
import { place } from './place.js';
import { pointOfInterest } from './pointOfInterest.js';
import { query } from './query.js';
import { nearbyPlace } from './search.js';
import { openPeriod, weeklyHours } from './weeklyHours.js';

/** All resolvers of the places subgraph. */
export const resolvers: Resolvers = {
  Query: query,
  Place: place,
  PointOfInterest: pointOfInterest,
  NearbyPlace: nearbyPlace,
  LiveDetails: liveDetails,
  WeeklyHours: weeklyHours,
  OpenPeriod: openPeriod,
  DateTime,
  LocalDate,
  LocalTime,
};
