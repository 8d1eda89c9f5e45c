import { mostAccommodations, mostDays, mostDayStops, mostListed, mostMeals } from '../tour/limits.js';
import { plainText } from '../tour/plainText.js';
import type { DayRecord, DayStopRecord, DurationRecord } from '../tour/tourContent.js';
import type { VisitedPlace } from '../tour/tourItem.js';
import type { Itinerary, ItineraryItem } from './productShape.js';
import type { ViatorDuration } from './shapes.js';

/** What a reference of a location leads to; undefined for one that is not known, or only to Google. */
export type Located = (ref: string | undefined) => VisitedPlace | undefined;

/** A fixed length, or from one to another; null for none. */
export const durationOf = (duration: ViatorDuration | undefined): DurationRecord | null => {
  const from = duration?.fixedDurationInMinutes ?? duration?.variableDurationFromMinutes;
  const to = duration?.fixedDurationInMinutes ?? duration?.variableDurationToMinutes ?? from;
  if (from === undefined || to === undefined) return null;
  return { minutesFrom: Math.min(from, to), minutesTo: Math.max(from, to) };
};

const stop = (ref: string | undefined, description: string | undefined, located: Located): DayStopRecord => {
  const location = located(ref);
  return {
    name: plainText(location?.name),
    description: plainText(description),
    placeId: location?.found?.placeId ?? null,
    minutesFrom: null,
    minutesTo: null,
    admissionIncluded: null,
    passedBy: false,
  };
};

const stopOfItem = (item: ItineraryItem, located: Located): DayStopRecord => {
  const length = durationOf(item.duration);
  return {
    ...stop(item.pointOfInterestLocation?.location?.ref, item.description, located),
    minutesFrom: length?.minutesFrom ?? null,
    minutesTo: length?.minutesTo ?? null,
    admissionIncluded: item.admissionIncluded === 'YES' ? true : item.admissionIncluded === 'NO' ? false : null,
    passedBy: item.passByWithoutStopping ?? false,
  };
};

const oneDay = (title: string | null, description: string | null, stops: readonly DayStopRecord[]): DayRecord => ({
  day: 1,
  title,
  description,
  stops: stops.slice(0, mostDayStops),
  meals: [],
  accommodations: [],
});

const texts = (values: readonly (string | undefined)[], most: number): string[] =>
  values
    .map((value) => plainText(value))
    .filter((text) => text !== null)
    .slice(0, most);

const days = (itinerary: Itinerary, located: Located): DayRecord[] =>
  (itinerary.days ?? []).map(({ dayNumber, title, items, accommodations, foodAndDrinks }) => ({
    day: dayNumber,
    title: plainText(title),
    description: null,
    stops: (items ?? []).slice(0, mostDayStops).map((item) => stopOfItem(item, located)),
    meals: texts(
      (foodAndDrinks ?? []).map((food) => food.dishName ?? food.typeDescription ?? food.dishDescription),
      mostMeals,
    ),
    accommodations: texts(
      (accommodations ?? []).map(({ description }) => description),
      mostAccommodations,
    ),
  }));

/** The routes of a hop-on hop-off tour are one day: their stops follow each other. */
const routes = (itinerary: Itinerary, located: Located): DayRecord => {
  const all = (itinerary.routes ?? []).slice(0, mostListed);
  const stops = all.flatMap((route) =>
    (route.stops ?? []).map(({ stopLocation, description }) => stop(stopLocation?.ref, description, located)),
  );
  const description = all.map(({ name, operatingSchedule }) => [name, operatingSchedule].filter(Boolean).join('\n'));
  return oneDay(null, plainText(description.join('\n\n')), stops);
};

/**
 * An itinerary of any of Viator's kinds, day by day
 * (https://docs.viator.com/partner-api/technical/#section/Key-concepts/Itineraries). Kinds that are not known say nothing.
 */
export const itineraryOf = (itinerary: Itinerary | undefined, located: Located): readonly DayRecord[] => {
  switch (itinerary?.itineraryType) {
    case 'STANDARD':
      return [
        oneDay(
          null,
          null,
          (itinerary.itineraryItems ?? []).map((item) => stopOfItem(item, located)),
        ),
      ];
    case 'MULTI_DAY_TOUR':
      return days(itinerary, located).slice(0, mostDays);
    case 'HOP_ON_HOP_OFF':
      return [routes(itinerary, located)];
    case 'ACTIVITY': {
      const { activityInfo } = itinerary;
      return activityInfo
        ? [oneDay(null, null, [stop(activityInfo.location?.ref, activityInfo.description, located)])]
        : [];
    }
    case 'UNSTRUCTURED': {
      const text = plainText(itinerary.unstructuredItinerary) ?? plainText(itinerary.unstructuredDescription);
      return text === null ? [] : [oneDay(null, text, [])];
    }
    default:
      return [];
  }
};

/** References of the locations that an itinerary names, in the order of the way. */
export const referencesOf = (itinerary: Itinerary | undefined): readonly string[] =>
  [
    ...(itinerary?.itineraryItems ?? []),
    ...(itinerary?.days ?? []).slice(0, mostDays).flatMap(({ items }) => (items ?? []).slice(0, mostDayStops)),
  ]
    .map(({ pointOfInterestLocation }) => pointOfInterestLocation?.location?.ref)
    .concat(
      (itinerary?.routes ?? []).flatMap(({ stops }) => (stops ?? []).map(({ stopLocation }) => stopLocation?.ref)),
    )
    .concat(itinerary?.activityInfo?.location?.ref)
    .filter((ref) => ref !== undefined)
    .slice(0, mostDays * mostDayStops);
