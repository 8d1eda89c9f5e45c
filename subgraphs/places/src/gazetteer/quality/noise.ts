import { earthRadiusKm, type Position } from '@tripgraph/matching/earth/distance';
import type { Draw } from './draw.js';

const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** A point that is up to `mostKm` away, in any direction. */
export const moved = ({ latitude, longitude }: Position, mostKm: number, draw: Draw): Position => {
  const km = mostKm * Math.sqrt(draw.share());
  const bearing = 2 * Math.PI * draw.share();
  const north = degrees((km * Math.cos(bearing)) / earthRadiusKm);
  const east = degrees((km * Math.sin(bearing)) / earthRadiusKm / Math.cos((latitude * Math.PI) / 180));
  return {
    latitude: Math.max(-90, Math.min(90, latitude + north)),
    longitude: ((longitude + east + 540) % 360) - 180,
  };
};

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A name with a typing error behind its first letter: one letter too many, too few or wrong, or two of them swapped. */
export const mistyped = (name: string, draw: Draw): string => {
  const at = 1 + draw.below(name.length - 2);
  const [before, after] = [name.slice(0, at), name.slice(at)];
  const letter = letters[draw.below(letters.length)] ?? 'x';
  return draw.from([
    `${before}${letter}${after}`,
    `${before}${after.slice(1)}`,
    `${before}${letter}${after.slice(1)}`,
    `${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`,
  ]);
};
