import type { TourDayStopResolvers, TourResolvers, TourStopResolvers } from '../generated/resolvers.js';
import type { PlaceReference } from '../rows.js';
import { departures } from './departures.js';
import { fromPrice } from './fromPrice.js';
import { findTour } from './query.js';

const placeOf = ({ placeId }: { readonly placeId: string | null }): PlaceReference | null =>
  placeId === null ? null : { id: placeId };

/** The resolvers of `Tour`: what it consists of is read with it, when it takes place only when that is asked. */
export const tour: TourResolvers = {
  __resolveReference: ({ id }, context) => findTour(id, context),
  description: ({ content }) => content.description,
  language: ({ content }) => content.language,
  translation: ({ content }) => content.translation,
  editorial: ({ content }) => content.editorial,
  supplier: ({ content }) => content.supplier,
  images: ({ content }) => content.images,
  rating: ({ content }) => content.rating,
  duration: ({ content }) => content.duration,
  stops: ({ content }) => content.stops,
  itinerary: ({ content }) => content.itinerary,
  ageBands: ({ content }) => content.ageBands,
  options: ({ content }) => content.options,
  inclusions: ({ content }) => content.inclusions,
  exclusions: ({ content }) => content.exclusions,
  guideLanguages: ({ content }) => content.guideLanguages,
  cancellation: ({ content }) => content.cancellation,
  instantConfirmation: ({ content }) => content.instantConfirmation,
  fromPrice,
  departures,
};

/** Only the id of a place is ours; its subgraph says the rest. */
export const tourStop: TourStopResolvers = { place: placeOf };
export const tourDayStop: TourDayStopResolvers = { place: placeOf };
