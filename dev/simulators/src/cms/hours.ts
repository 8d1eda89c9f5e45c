import type { SimulatedHours } from '../points/simulatedPoint.js';

/** From Sunday on. */
const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const weekOf = (stretchesOf: (day: number) => readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(dayNames.map((name, day) => [name, stretchesOf(day)]));

/** The column `hours`: stretches by day; null where editors do not know them. */
export const cmsHours = (hours: SimulatedHours): Readonly<Record<string, readonly string[]>> | null => {
  if (hours.kind === 'UNKNOWN') return null;
  if (hours.kind === 'NEVER') return weekOf(() => []);
  return hours.kind === 'ALWAYS' ? weekOf(() => ['00:00-24:00']) : weekOf((day) => hours.days[day] ?? []);
};
