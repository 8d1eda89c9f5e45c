import type { SimulatedHours } from './simulatedPoint.js';

/** A sort of point of interest that every place has about the same of. */
export type PointTemplate = {
  readonly kind: string;
  /** `$` stands for the place. */
  readonly name: string;
  readonly hours: SimulatedHours;
  readonly rank: number;
};

const week = (...days: ReadonlyArray<readonly string[]>): SimulatedHours => ({ kind: 'WEEK', days });
const every = (...stretches: readonly string[]): SimulatedHours => week(...Array.from({ length: 7 }, () => stretches));
const always: SimulatedHours = { kind: 'ALWAYS' };

const museum = week(
  ['10:00-18:00'],
  [],
  ...Array.from({ length: 3 }, () => ['10:00-18:00']),
  ['10:00-20:00'],
  ['10:00-18:00'],
);
const lunchAndDinner = every('11:30-14:30', '18:00-23:00');
const untilLate = week(['20:00-01:00'], [], [], ['20:00-01:00'], ['20:00-02:00'], ['20:00-04:00'], ['20:00-05:00']);

/** In the order of their rank; the first ones are there at every place. */
export const pointTemplates: readonly PointTemplate[] = [
  { kind: 'landmark', name: 'Old Gate of $', hours: always, rank: 100 },
  { kind: 'museum', name: '$ City Museum', hours: museum, rank: 92 },
  {
    kind: 'market',
    name: '$ Market Hall',
    hours: week([], ...Array.from({ length: 6 }, () => ['08:00-18:00'])),
    rank: 84,
  },
  { kind: 'nightlife', name: 'Club Kontor $', hours: untilLate, rank: 40 },
  { kind: 'restaurant', name: 'The Copper Table', hours: lunchAndDinner, rank: 55 },
  { kind: 'park', name: '$ Botanical Garden', hours: every('09:00-19:00'), rank: 78 },
  { kind: 'place_of_worship', name: "Saint Anne's of $", hours: every('07:00-12:00', '15:00-19:00'), rank: 70 },
  { kind: 'viewpoint', name: '$ Lookout', hours: always, rank: 66 },
  { kind: 'theatre', name: 'Grand Theatre of $', hours: { kind: 'UNKNOWN' }, rank: 62 },
  { kind: 'station', name: '$ Central Station', hours: every('00:00-24:00'), rank: 60 },
  { kind: 'cafe', name: 'Café Meridian', hours: every('07:30-19:00'), rank: 45 },
  { kind: 'gallery', name: '$ Kunsthalle', hours: museum, rank: 58 },
  {
    kind: 'shop',
    name: '$ Travel Bookshop',
    hours: week([], ...Array.from({ length: 6 }, () => ['09:30-19:00'])),
    rank: 30,
  },
  { kind: 'bar', name: 'Harbour Bar', hours: every('17:00-02:00'), rank: 35 },
  { kind: 'escape_room', name: 'Room 13 $', hours: every('12:00-22:00'), rank: 20 },
  { kind: 'museum', name: 'Museum of Maps, $', hours: { kind: 'NEVER' }, rank: 25 },
];
