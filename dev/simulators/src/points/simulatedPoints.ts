import type { SimulatedPlace } from '../places/simulatedPlace.js';
import { createDraw, drawChance, drawNormal, drawWhole, type Draw } from '../random/draw.js';
import type { SimulatedPoint } from './simulatedPoint.js';
import { pointTemplates } from './templates.js';

const streetDegrees = 0.012;
const idLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** An id that looks like one of Google's: made up, and no place that there is. */
const drawGoogleId = (draw: Draw): string =>
  `ChIJ${Array.from({ length: 23 }, () => idLetters[drawWhole(draw, 0, idLetters.length - 1)]).join('')}`;

const statusOf = (draw: Draw): SimulatedPoint['businessStatus'] => {
  if (drawChance(draw, 0.93)) return 'OPERATIONAL';
  return drawChance(draw, 0.7) ? 'CLOSED_TEMPORARILY' : 'CLOSED_PERMANENTLY';
};

const near = (draw: Draw, degrees: number): number => Number((degrees + drawNormal(draw) * streetDegrees).toFixed(6));

const pointsOf = (seed: number, place: SimulatedPlace, placeIndex: number, count: number): SimulatedPoint[] =>
  Array.from({ length: count }, (_point, index) => {
    const draw = createDraw(seed, 11, placeIndex, index);
    const template = pointTemplates[index % pointTemplates.length] as (typeof pointTemplates)[number];
    const again = Math.floor(index / pointTemplates.length);
    const name = template.name.replace('$', place.name);
    return {
      number: placeIndex * 1_000 + index + 1,
      placeId: place.id,
      kind: template.kind,
      name: again === 0 ? name : `${name} ${again + 1}`,
      latitude: near(draw, place.latitude),
      longitude: near(draw, place.longitude),
      rank: Math.max(0, template.rank - again),
      phone: drawChance(draw, 0.8) ? `+49 30 5550 ${String(drawWhole(draw, 0, 9_999)).padStart(4, '0')}` : null,
      timeZone: place.timeZone,
      hours: template.hours,
      // The most important ones always have theirs.
      googlePlaceId: index < 4 || drawChance(draw, 0.7) ? drawGoogleId(draw) : null,
      businessStatus: index < 4 ? 'OPERATIONAL' : statusOf(draw),
    };
  });

/** About `size` points of interest, evenly spread over the places; the same for the same seed. 1,000 at a place at most. */
export const simulatedPoints = (
  seed: number,
  places: readonly SimulatedPlace[],
  size: number,
): readonly SimulatedPoint[] => {
  const each = Math.min(1_000, Math.max(1, Math.ceil(size / places.length)));
  return places.flatMap((place, placeIndex) => pointsOf(seed, place, placeIndex, each));
};
