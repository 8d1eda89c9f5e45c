import type { OptionRecord, UnitRecord } from '@tripgraph/activities/load/records';
import { drawChance, drawOne, drawSome, drawWhole, type Draw } from '@tripgraph/simulators/random/draw';
import type { BareOption } from './options.js';
import { drawSchedules, type Calendar } from './schedules.js';

/** What an option says about when and how it can be booked. */
export type BookingRules = Pick<
  OptionRecord,
  'availabilityType' | 'instantConfirmation' | 'cutoffMinutes' | 'holdMinutes' | 'schedules' | 'allotments'
>;

/** Partners who have allotments; the others sell what is there. */
const partners = ['viatour', 'getaround'];

const day = 24 * 60;
const cutoffs = { START_TIME: [0, 30, 60, 120, 120, 720, day, 2 * day], OPENING_HOURS: [0, 0, 60, 120] };
const sizes = { START_TIME: [6, 8, 10, 12, 15, 16, 20, 25, 30, 40, 50], OPENING_HOURS: [50, 100, 200, 500] };

const drawCapacity = (draw: Draw, type: BookingRules['availabilityType']): number | null => {
  const unlimited = drawChance(draw, type === 'START_TIME' ? 0.06 : 0.35);
  const places = drawOne(draw, sizes[type]);
  return unlimited ? null : places;
};

/** Few options count single units apart, such as seats for seniors. */
const drawUnitCapacity = (draw: Draw, units: readonly UnitRecord[]): Readonly<Record<string, number>> | null => {
  const apart = drawChance(draw, 0.08) && units.length > 1;
  const counted = drawSome(draw, units, 2).map(({ id }) => [id, drawWhole(draw, 2, 12)] as const);
  return apart ? Object.fromEntries(counted) : null;
};

/** When and how an option can be booked; `minutes` is how long it takes, 0 when that is not known. */
export const drawBookingRules = (draw: Draw, option: BareOption, calendar: Calendar, minutes: number): BookingRules => {
  const availabilityType = option.startTimes.length > 0 ? 'START_TIME' : 'OPENING_HOURS';
  const capacity = drawCapacity(draw, availabilityType);
  const capacityPerUnit = drawUnitCapacity(draw, option.units);
  const shared = drawSome(draw, partners, drawWhole(draw, 1, 2));
  const allotments = shared.map((partner) => ({
    partner,
    places: drawWhole(draw, 1, Math.max(2, (capacity ?? 20) >> 1)),
  }));
  return {
    availabilityType,
    instantConfirmation: drawChance(draw, 0.9),
    cutoffMinutes: drawOne(draw, cutoffs[availabilityType]),
    holdMinutes: drawOne(draw, [15, 30, 30, 30, 45, 60]),
    schedules: drawSchedules(draw, calendar, { startTimes: option.startTimes, minutes, capacity, capacityPerUnit }),
    allotments: drawChance(draw, 0.08) ? allotments : [],
  };
};
