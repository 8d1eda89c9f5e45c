import type { Position } from './distance.js';

/** The earth in cells of half a degree, each with a number below `cellCount`. */
const cellsPerDegree = 2;
const cellsPerRow = 360 * cellsPerDegree;
/** The north pole has a row of its own. */
const rows = 180 * cellsPerDegree + 1;
const kmPerDegree = 110.5;

export const cellCount = rows * cellsPerRow;

const rowOf = (latitude: number): number => Math.floor((latitude + 90) * cellsPerDegree);
const columnOf = (longitude: number): number => Math.floor((longitude + 180) * cellsPerDegree);
const cellOf = (row: number, column: number): number =>
  row * cellsPerRow + (((column % cellsPerRow) + cellsPerRow) % cellsPerRow);

/** Longitudes on both sides that cover `reach` degrees of latitude's length at the far edge; all of them near a pole. */
const columnsAround = (point: Position, reach: number): number[] => {
  const narrowest = Math.cos(((Math.abs(point.latitude) + reach) * Math.PI) / 180);
  const degrees = narrowest > 0.01 ? reach / narrowest : 180;
  if (degrees >= 179) return Array.from({ length: cellsPerRow }, (_, column) => column);
  const first = columnOf(point.longitude - degrees);
  return Array.from({ length: columnOf(point.longitude + degrees) - first + 1 }, (_, index) => first + index);
};

/** The cell of a point (WGS 84, degrees). */
export const cellAt = ({ latitude, longitude }: Position): number => cellOf(rowOf(latitude), columnOf(longitude));

/** The cells that may hold points within `km` of a point, each once. `km` is to be far below a quarter of the earth. */
export const cellsAround = (point: Position, km: number): number[] => {
  const reach = km / kmPerDegree;
  const columns = columnsAround(point, reach);
  const first = Math.max(0, rowOf(point.latitude - reach));
  const last = Math.min(rows - 1, rowOf(point.latitude + reach));
  const cells: number[] = [];
  for (let row = first; row <= last; row += 1) for (const column of columns) cells.push(cellOf(row, column));
  return cells;
};
