/** The map is cut into squares of this many degrees, about 2.2 km from south to north. */
const degrees = 0.02;
const around = Math.round(360 / degrees);

const cellAt = (row: number, column: number): string => `${row}:${((column % around) + around) % around}`;

type Point = { readonly latitude: number; readonly longitude: number };

const rowOf = ({ latitude }: Point): number => Math.floor(latitude / degrees);
const columnOf = ({ longitude }: Point): number => Math.floor(longitude / degrees);

/** The square that a point stands in. */
export const cellOf = (point: Point): string => cellAt(rowOf(point), columnOf(point));

/**
 * The square of a point and those around it, across the 180th meridian, too. Whatever is within 300 m stands in one of them as far
 * as the 82nd degree of latitude, and no lodging is nearer to a pole.
 */
export const cellsAround = (point: Point): readonly string[] =>
  [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => cellAt(rowOf(point) + down, columnOf(point) + right)));
