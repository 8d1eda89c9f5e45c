import type { ActivityRecord } from '@tripgraph/activities/load/records';
import type { Category } from './categories.js';
import {
  drawChance,
  drawLogNormal,
  drawNormal,
  drawSome,
  drawWhole,
  type Draw,
} from '@tripgraph/simulators/random/draw';
import { languagesOfCountry, travellerLanguages } from './languages.js';
import type { Template } from './templates/template.js';

/** One to four categories: the template's first one, and most of its others. */
export const drawCategories = (draw: Draw, { categories: [first, ...others] }: Template): readonly Category[] => [
  first,
  ...others.filter(() => drawChance(draw, 0.65)),
];

/** Nobody has rated one in ten; the others mostly have 4.0 to 4.9, by a handful of travellers or by thousands. */
export const drawRating = (draw: Draw): Pick<ActivityRecord, 'ratingHundredths' | 'ratingCount'> => {
  if (drawChance(draw, 0.1)) return { ratingHundredths: null, ratingCount: 0 };
  const ratingCount = Math.max(1, Math.round(drawLogNormal(draw, 25, 1.6)));
  const mean = drawChance(draw, 0.08) ? 340 + 60 * drawNormal(draw) : 455 + 24 * drawNormal(draw);
  return { ratingHundredths: Math.round(Math.min(500, Math.max(100, mean))), ratingCount };
};

const stepOf = (minutes: number): number => (minutes < 180 ? 15 : minutes < 1440 ? 30 : 1440);

/** No fixed length for one in twenty; a range for one in five; else one length between the template's bounds. */
export const drawMinutes = (
  draw: Draw,
  { minutes: [shortest, longest] }: Template,
): Pick<ActivityRecord, 'minutesFrom' | 'minutesTo'> => {
  if (drawChance(draw, 0.05)) return { minutesFrom: null, minutesTo: null };
  const step = stepOf(shortest);
  const drawLength = (from: number): number =>
    Math.min(longest, from + step * drawWhole(draw, 0, (longest - from) / step));
  const minutesFrom = drawLength(shortest);
  return { minutesFrom, minutesTo: drawChance(draw, 0.2) ? drawLength(minutesFrom) : minutesFrom };
};

/** English almost always, the country's own mostly, others at times; at least one, in alphabetical order. */
export const drawLanguages = (draw: Draw, countryCode: string | null): readonly string[] => {
  const own = languagesOfCountry(countryCode).filter(() => drawChance(draw, 0.75));
  const others = drawSome(draw, travellerLanguages, drawChance(draw, 0.35) ? drawWhole(draw, 1, 3) : 0);
  const english = drawChance(draw, 0.93) || own.length === 0 ? ['en'] : [];
  return [...new Set([...english, ...own, ...others])].sort();
};
