import type { Position } from './earth/distance.js';
import type { Near } from './gazetteer/pointIndex.js';
import type { NameStanding } from './nameStanding.js';
import type { PlaceKind } from './placeKind.js';

/**
 * The places of the world in memory, some 35 MB for 139,000 of them. A place is a number below `size`, in the order of
 * the file: parents come before their children. `gazetteerOf` makes one from rows, `readGazetteer` from a file.
 */
export type Gazetteer = {
  /** Of the data that it was made from and of the rules of matching: where it is another one, links may be others. */
  readonly dataVersion: string;
  readonly size: number;
  readonly idOf: (place: number) => string;
  readonly kindOf: (place: number) => PlaceKind;
  /** As it is written there. */
  readonly nameOf: (place: number) => string;
  /** Folded, better known ones first. */
  readonly namesOf: (place: number) => readonly string[];
  /** ISO 3166-1 alpha-2, upper case. */
  readonly countryOf: (place: number) => string | null;
  /** How many people live there as far as the sources know. */
  readonly populationOf: (place: number) => number;
  readonly parentOf: (place: number) => number | null;
  readonly withId: (id: string) => number | null;
  /** The country with a code of ISO 3166-1 alpha-2, in upper case. */
  readonly countryWithCode: (code: string) => number | null;
  /** The places that have a name, which is to be folded, and what it is to them. */
  readonly named: (folded: string) => ReadonlyArray<{ readonly place: number; readonly standing: NameStanding }>;
  /** Cities and neighborhoods within `km` of a point, nearest first. */
  readonly near: (point: Position, km: number) => readonly Near[];
  /** Place ids by the key of another system, such as `viator:357`. */
  readonly crosswalk: ReadonlyMap<string, string>;
};

/** The place and everything above it, from the place up to the world. */
export const pathUp = (gazetteer: Gazetteer, place: number): readonly number[] => {
  const path: number[] = [];
  for (let at: number | null = place; at !== null; at = gazetteer.parentOf(at)) path.push(at);
  return path;
};

/**
 * The same places with native ids of other systems, such as `viator:357`, that lead to place ids. One that leads to a
 * place that is not there finds nothing.
 */
export const withCrosswalk = (gazetteer: Gazetteer, crosswalk: ReadonlyMap<string, string>): Gazetteer => ({
  ...gazetteer,
  crosswalk: new Map([...gazetteer.crosswalk, ...crosswalk]),
});
