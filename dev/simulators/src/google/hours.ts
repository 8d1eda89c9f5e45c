import type { SimulatedHours } from '../points/simulatedPoint.js';

type Point = { readonly day: number; readonly hour: number; readonly minute: number };
/** A period as Google writes it: `day` 0 is Sunday; one that never ends has no `close`. */
export type GooglePeriod = { readonly open: Point; readonly close?: Point };

const point = (day: number, text: string): Point => ({
  day: day % 7,
  hour: Number(text.slice(0, 2)) % 24,
  minute: Number(text.slice(3)),
});

const period = (day: number, stretch: string): GooglePeriod => {
  const [opens = '', closes = ''] = stretch.split('-');
  return { open: point(day, opens), close: point(closes <= opens || closes === '24:00' ? day + 1 : day, closes) };
};

/** The periods of an ordinary week. Undefined: Google does not know them. */
export const periodsOf = (hours: SimulatedHours): readonly GooglePeriod[] | undefined => {
  if (hours.kind === 'UNKNOWN') return undefined;
  if (hours.kind === 'NEVER') return [];
  const isAlways = hours.kind === 'ALWAYS' || hours.days.every((day) => day[0] === '00:00-24:00');
  if (isAlways) return [{ open: { day: 0, hour: 0, minute: 0 } }];
  return hours.days.flatMap((stretches, day) => stretches.map((stretch) => period(day, stretch)));
};
