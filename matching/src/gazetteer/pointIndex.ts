import { cellAt, cellCount, cellsAround } from '../earth/cells.js';
import { arcOfChord, earthRadiusKm, vectorOf, type Position } from '../earth/distance.js';

export type Near = { readonly place: number; readonly km: number };

/** What lies within `km` of a point, nearest first. */
export type PointIndex = (point: Position, km: number) => readonly Near[];

/** Places of one cell after the other, and where each cell ends. */
type Cells = { readonly places: Uint32Array; readonly ends: Uint32Array };

const sortIntoCells = (indexes: readonly number[], pointOf: (index: number) => Position): Cells => {
  // While filling, where the next place of a cell goes.
  const ends = new Uint32Array(cellCount + 1);
  const cellOf = new Uint32Array(indexes.length);
  for (const [at, index] of indexes.entries()) {
    const cell = cellAt(pointOf(index));
    cellOf[at] = cell;
    ends[cell + 1] = (ends[cell + 1] ?? 0) + 1;
  }
  for (let cell = 1; cell <= cellCount; cell += 1) ends[cell] = (ends[cell] ?? 0) + (ends[cell - 1] ?? 0);
  const places = new Uint32Array(indexes.length);
  for (const [at, index] of indexes.entries()) {
    const cell = cellOf[at] ?? 0;
    places[ends[cell] ?? 0] = index;
    ends[cell] = (ends[cell] ?? 0) + 1;
  }
  return { places, ends };
};

/** The unit vectors of places in their order, so that a distance takes no sine. */
const vectorsOf = (places: Uint32Array, pointOf: (index: number) => Position): Float64Array => {
  const vectors = new Float64Array(places.length * 3);
  for (const [at, place] of places.entries()) vectors.set(vectorOf(pointOf(place)), at * 3);
  return vectors;
};

/** Sorts places into cells, to be found by their points. */
export const pointIndexOf = (indexes: readonly number[], pointOf: (index: number) => Position): PointIndex => {
  const { places, ends } = sortIntoCells(indexes, pointOf);
  const vectors = vectorsOf(places, pointOf);
  return (point, km) => {
    const [x, y, z] = vectorOf(point);
    const found: Near[] = [];
    for (const cell of cellsAround(point, km)) {
      const end = ends[cell] ?? 0;
      for (let at = cell === 0 ? 0 : (ends[cell - 1] ?? 0); at < end; at += 1) {
        const [px = 0, py = 0, pz = 0] = [vectors[at * 3], vectors[at * 3 + 1], vectors[at * 3 + 2]];
        const distance = arcOfChord(earthRadiusKm * Math.hypot(x - px, y - py, z - pz));
        if (distance <= km) found.push({ place: places[at] ?? 0, km: distance });
      }
    }
    return found.sort((left, right) => left.km - right.km || left.place - right.place);
  };
};
