import { cellAt, cellsAround } from '@tripgraph/matching/earth/cells';
import { kmBetween, type Position } from '@tripgraph/matching/earth/distance';

/** What lies near a point, found by looking only at the cells around it. */
export type Grid<Item> = {
  /** Items within `km` of a point (WGS 84, degrees), in no particular order. `km` is to be far below a quarter of the earth. */
  readonly within: (point: Position, km: number) => ReadonlyArray<{ readonly item: Item; readonly km: number }>;
};

/** Sorts items into cells of half a degree. */
export const gridOf = <Item extends Position>(items: readonly Item[]): Grid<Item> => {
  const cells = new Map<number, Item[]>();
  for (const item of items) {
    const cell = cellAt(item);
    const held = cells.get(cell);
    if (held) held.push(item);
    else cells.set(cell, [item]);
  }
  const within: Grid<Item>['within'] = (point, km) => {
    const found: { item: Item; km: number }[] = [];
    for (const cell of cellsAround(point, km)) {
      for (const item of cells.get(cell) ?? []) {
        const distance = kmBetween(point, item);
        if (distance <= km) found.push({ item, km: distance });
      }
    }
    return found;
  };
  return { within };
};
