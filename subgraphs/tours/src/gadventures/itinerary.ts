import { eachPlaceOnce } from '../tour/eachPlaceOnce.js';
import { mostAccommodations, mostDays, mostDayStops, mostMeals } from '../tour/limits.js';
import { once } from '../tour/once.js';
import { plainText } from '../tour/plainText.js';
import type { DayRecord, DayStopRecord } from '../tour/tourContent.js';
import type { VisitedPlace } from '../tour/tourItem.js';
import type { Itinerary, ItineraryDay } from './dossierShape.js';
import type { Stub } from './shapes.js';

/** Where the stubs of an itinerary lead to, by their links. */
export type PlacesByHref = ReadonlyMap<string, VisitedPlace>;

const isThere = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;

/** From where a day begins to where it ends. */
const wayOf = ({ start_location: start, end_location: end, components }: ItineraryDay): Stub[] =>
  [start, ...(components ?? []).flatMap((part) => [part.start_location, part.end_location]), end].filter(isThere);

const daysOf = (itinerary: Itinerary | null): readonly ItineraryDay[] => (itinerary?.days ?? []).slice(0, mostDays);

/** Every stub of an itinerary, each once. */
export const stubsOf = (itinerary: Itinerary | null): readonly Stub[] =>
  once(daysOf(itinerary).flatMap(wayOf), ({ href }) => href);

/** The places of an itinerary in the order of the way, each once. */
export const visitsOf = (itinerary: Itinerary | null, places: PlacesByHref): readonly VisitedPlace[] =>
  eachPlaceOnce(
    stubsOf(itinerary)
      .map(({ href }) => places.get(href))
      .filter(isThere),
  );

const stopOf = ({ name, found }: VisitedPlace): DayStopRecord => ({
  name,
  description: null,
  placeId: found?.placeId ?? null,
  minutesFrom: null,
  minutesTo: null,
  admissionIncluded: null,
  passedBy: false,
});

const mealOf = (meal: NonNullable<ItineraryDay['meals']>[number]): string | null =>
  plainText(typeof meal === 'string' ? meal : (meal.name ?? meal.type));

const nightsOf = ({ components }: ItineraryDay): string[] =>
  (components ?? [])
    .filter(({ type }) => type === 'ACCOMMODATION')
    .map((part) => plainText(part.accommodation_dossier?.name))
    .filter(isThere);

/** An itinerary day by day. */
export const itineraryOf = (itinerary: Itinerary | null, places: PlacesByHref): readonly DayRecord[] =>
  daysOf(itinerary).map((day) => ({
    day: day.day,
    title: plainText(day.label),
    description: plainText(day.description) ?? plainText(day.summary),
    stops: once(wayOf(day), ({ href }) => href)
      .map(({ href }) => places.get(href))
      .filter(isThere)
      .map(stopOf)
      .slice(0, mostDayStops),
    meals: (day.meals ?? []).map(mealOf).filter(isThere).slice(0, mostMeals),
    accommodations: nightsOf(day).slice(0, mostAccommodations),
  }));
