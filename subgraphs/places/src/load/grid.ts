import { kmBetween, type Position } from '../distance.js';

/** What lies near a point, found by looking only at the cells around it. */
export type Grid<Item> = {
  /** Items within `km` of a point (WGS 84, degrees), in no particular order. `km` is to be far below a quarter of the earth. */
  readonly within: (point: Position, km: number) => ReadonlyArray<{ readonly item: Item; readonly km: number }>;
};

const cellsPerDegree = 2;
const cellsPerRow = 360 * cellsPerDegree;
const kmPerDegree = 110.5;

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

/** Sorts items into cells of half a degree. */
export const gridOf = <Item extends Position>(items: readonly Item[]): Grid<Item> => {
  const cells = new Map<number, Item[]>();
  for (const item of items) {
    const cell = cellOf(rowOf(item.latitude), columnOf(item.longitude));
    const held = cells.get(cell);
    if (held) held.push(item);
    else cells.set(cell, [item]);
  }
  const within: Grid<Item>['within'] = (point, km) => {
    const reach = km / kmPerDegree;
    const columns = columnsAround(point, reach);
    const found: { item: Item; km: number }[] = [];
    for (let row = rowOf(point.latitude - reach); row <= rowOf(point.latitude + reach); row += 1) {
      for (const column of columns) {
        for (const item of cells.get(cellOf(row, column)) ?? []) {
          const distance = kmBetween(point, item);
          if (distance <= km) found.push({ item, km: distance });
        }
      }
    }
    return found;
  };
  return { within };
};
