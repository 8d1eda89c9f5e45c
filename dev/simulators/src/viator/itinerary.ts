import type { SimulatedPlace } from '../places/simulatedPlace.js';
import { drawChance, drawWhole, type Draw } from '../random/draw.js';
import { locationsOfPlace, referenceOf } from './locations.js';

const itemOf = (draw: Draw, place: number, minutes: number) => ({
  pointOfInterestLocation: { location: { ref: referenceOf(place, drawWhole(draw, 0, locationsOfPlace - 1)) } },
  duration: { fixedDurationInMinutes: minutes },
  passByWithoutStopping: drawChance(draw, 0.2),
  admissionIncluded: drawChance(draw, 0.5) ? 'YES' : 'NOT_APPLICABLE',
  description: 'We stop here &amp; look around.',
});

/** Places of the same country that a tour of several days goes to, in the order of the list. */
const wayOf = (draw: Draw, place: number, places: readonly SimulatedPlace[], days: number): number[] => {
  const country = places[place]?.countryCode;
  const others = places
    .map((_place, index) => index)
    .filter((index) => index !== place && places[index]?.countryCode === country);
  return [place, ...others.filter(() => drawChance(draw, 0.5)).slice(0, days - 1)];
};

const days = (draw: Draw, place: number, places: readonly SimulatedPlace[]) => {
  const way = wayOf(draw, place, places, drawWhole(draw, 2, 5));
  return {
    itineraryType: 'MULTI_DAY_TOUR',
    skipTheLine: false,
    privateTour: false,
    duration: { fixedDurationInMinutes: way.length * 1_440 },
    days: way.map((at, index) => ({
      title: `Day in ${places[at]?.name}`,
      dayNumber: index + 1,
      items: [itemOf(draw, at, 120)],
      accommodations: [{ description: `Overnight in ${places[at]?.name}` }],
      foodAndDrinks: [{ typeDescription: 'Breakfast' }],
    })),
  };
};

/** An itinerary of any kind that Viator has. */
export const itineraryOf = (draw: Draw, place: number, places: readonly SimulatedPlace[]): unknown => {
  const common = { skipTheLine: drawChance(draw, 0.2), privateTour: drawChance(draw, 0.3) };
  const kind = draw();
  if (kind < 0.1) return days(draw, place, places);
  if (kind < 0.7) {
    const items = Array.from({ length: drawWhole(draw, 1, 4) }, () => itemOf(draw, place, drawWhole(draw, 2, 9) * 10));
    const minutes = { variableDurationFromMinutes: 120, variableDurationToMinutes: 240 };
    const duration = drawChance(draw, 0.5) ? minutes : { fixedDurationInMinutes: 180 };
    return { itineraryType: 'STANDARD', ...common, duration, itineraryItems: items };
  }
  if (kind < 0.85) {
    const activityInfo = { location: { ref: referenceOf(place, 0) }, description: 'Hands on, for beginners.' };
    return { itineraryType: 'ACTIVITY', ...common, duration: { fixedDurationInMinutes: 150 }, activityInfo };
  }
  if (kind < 0.95) {
    const stops = [0, 1, 2].map((sight) => ({ stopLocation: { ref: referenceOf(place, sight) }, description: '' }));
    const routes = [{ name: 'Red Route', operatingSchedule: 'Every 30 minutes from 09:00.', stops }];
    return { itineraryType: 'HOP_ON_HOP_OFF', ...common, duration: { fixedDurationInMinutes: 90 }, routes };
  }
  return { itineraryType: 'UNSTRUCTURED', ...common, unstructuredDescription: 'You are picked up, and brought back.' };
};
