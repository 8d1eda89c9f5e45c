import type { Category } from '../categories.js';

/**
 * One kind of activity, to be filled in with a place. Texts may name `{place}`, `{around}` (the place above it) and
 * `{supplier}`.
 */
export type Template = {
  readonly titles: readonly string[];
  readonly summary: string;
  /** The first one always applies; each of the others often does. */
  readonly categories: readonly [Category, ...Category[]];
  readonly medianEuro: number;
  /** The shortest and the longest that it takes anywhere. */
  readonly minutes: readonly [number, number];
  readonly includes: readonly string[];
  /** Wall-clock starts to choose from; empty when it is open rather than starting. */
  readonly startTimes: readonly string[];
  /** How far from the equator it makes sense, in degrees; anywhere when left out. */
  readonly latitudes?: readonly [number, number];
};

export const mornings: readonly string[] = ['08:00', '08:30', '09:00', '09:30', '10:00'];
export const daytime: readonly string[] = ['09:00', '10:00', '10:30', '11:00', '13:00', '14:00', '15:00', '16:00'];
export const evenings: readonly string[] = ['17:00', '17:30', '18:00', '19:00', '19:30', '20:00', '21:00'];
export const open: readonly string[] = [];
