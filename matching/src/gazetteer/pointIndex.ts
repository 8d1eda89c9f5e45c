import { cellAt, cellCount, cellsAround } from '../earth/cells.js';
import { kmBetween, type Position } from '../earth/distance.js';

export type Near = { readonly place: number; readonly km: number };

/** What lies within `km` of a point, nearest first. */
export type PointIndex = (point: Position, km: number) => readonly Near[];

/** Sorts the places among `indexes` into cells: two numbers for each, and one for each cell of the earth. */
export const pointIndexOf = (indexes: readonly number[], pointOf: (index: number) => Position): PointIndex => {
  // Ends of the cells; while filling, where the next place of a cell goes.
  const ends = new Uint32Array(cellCount + 1);
  for (const index of indexes) {
    const cell = cellAt(pointOf(index)) + 1;
    ends[cell] = (ends[cell] ?? 0) + 1;
  }
  for (let cell = 1; cell <= cellCount; cell += 1) ends[cell] = (ends[cell] ?? 0) + (ends[cell - 1] ?? 0);
  const places = new Uint32Array(indexes.length);
  for (const index of indexes) {
    const cell = cellAt(pointOf(index));
    const at = ends[cell] ?? 0;
    places[at] = index;
    ends[cell] = at + 1;
  }
  return (point, km) => {
    const found: Near[] = [];
    for (const cell of cellsAround(point, km)) {
      const start = cell === 0 ? 0 : (ends[cell - 1] ?? 0);
      for (const place of places.subarray(start, ends[cell])) {
        const distance = kmBetween(point, pointOf(place));
        if (distance <= km) found.push({ place, km: distance });
      }
    }
    return found.sort((left, right) => left.km - right.km || left.place - right.place);
  };
};
