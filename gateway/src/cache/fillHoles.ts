import type { AnsweredError, Data, Path, StalePart } from './answered.js';
import { isObject } from './answered.js';
import { isLoss } from './lost.js';

/** A place of an answer where nothing is, and what was last known there. */
type Hole = { readonly path: Path; readonly fill: () => void };

/** What is known of an answer, and how old that is. */
export type Known = {
  readonly data: Data;
  /** Where the parts stand that an error without a place is about, or one above them: all at one depth. */
  readonly places: readonly Path[];
  readonly ageSecondsAt: (path: Path) => number;
};

/** No name begins with a digit, and none holds this character. */
const textOf = (path: Path): string => path.join('\0');

const startsOf = (path: Path): readonly string[] => path.map((_step, index) => textOf(path.slice(0, index + 1)));

/** Whether an error is about all places rather than about one of them, or a part of one. */
const isGeneral = ({ path = [] }: AnsweredError, [place = []]: readonly Path[]): boolean => path.length < place.length;

/** A place in a list is the same place later only where representations or ids say whose it is. */
const isSamePlace = (now: unknown, then: unknown, path: Path, depth: number, error: AnsweredError): boolean =>
  depth === 1 &&
  Array.isArray(now) &&
  Array.isArray(then) &&
  now.length === then.length &&
  // Of a list among root fields only the gateway says so, and only where a shard had ids to answer for.
  (path[0] === '_entities' || error.extensions['code'] === 'SHARD_UNAVAILABLE');

const isSameObject = (now: unknown, then: unknown): boolean =>
  isObject(now) &&
  isObject(then) &&
  ['__typename', 'id'].every((key) => now[key] === undefined || then[key] === undefined || now[key] === then[key]);

/** The first place on the way of an error's path where nothing is and something was known to be, or that nothing is. */
const holeOn = (path: Path, error: AnsweredError, fresh: Data, known: Data): Hole | undefined => {
  let now: unknown = fresh;
  let then: unknown = known;
  for (const [depth, step] of path.entries()) {
    const isSame = typeof step === 'number' ? isSamePlace(now, then, path, depth, error) : isSameObject(now, then);
    if (!isSame) return undefined;
    const [holder, source] = [now as Data, then as Data];
    const value = Object.hasOwn(source, step) && step !== '__proto__' ? source[step] : undefined;
    if (value === undefined) return undefined;
    now = Object.hasOwn(holder, step) ? holder[step] : null;
    then = value;
    if (now === null) return { path: path.slice(0, depth + 1), fill: () => (holder[step] = value) };
  }
  return undefined;
};

/** The holes that losses explain and nothing else does. */
const holesOf = (fresh: Data, { data, places }: Known, errors: readonly AnsweredError[]): ReadonlyMap<string, Hole> => {
  const holes = new Map<string, Hole>();
  const add = (path: Path, error: AnsweredError): void => {
    const hole = holeOn(path, error, fresh, data);
    if (hole) holes.set(textOf(hole.path), hole);
  };
  const losses = errors.filter(isLoss);
  const general = losses.find((error) => isGeneral(error, places));
  if (general) for (const place of places) add(place, general);
  for (const loss of losses) if (loss.path && !isGeneral(loss, places)) add(loss.path, loss);
  const others = errors.filter((error) => !isLoss(error));
  if (others.some((error) => isGeneral(error, places))) return new Map();
  const explained = new Set(others.map(({ path = [] }) => textOf(path)));
  for (const { path = [] } of others) for (const start of startsOf(path)) holes.delete(start);
  for (const [key, { path }] of holes) if (startsOf(path).some((start) => explained.has(start))) holes.delete(key);
  return holes;
};

/**
 * Fills the holes that losses left in an answer, in place, with what was last known there. Gives the errors that are left and
 * the parts that are stale now. What is there of now stays, be it a part only.
 */
export const fillHoles = (
  fresh: Data,
  errors: readonly AnsweredError[],
  known: Known,
): { readonly errors: readonly AnsweredError[]; readonly stale: readonly StalePart[] } => {
  const holes = holesOf(fresh, known, errors);
  for (const { fill } of holes.values()) fill();
  const areAllFilled = known.places.every((place) => holes.has(textOf(place)));
  const isFilled = (error: AnsweredError): boolean =>
    isGeneral(error, known.places) ? areAllFilled : startsOf(error.path ?? []).some((start) => holes.has(start));
  return {
    errors: errors.filter((error) => !isLoss(error) || !isFilled(error)),
    stale: [...holes.values()].map(({ path }) => ({ path, ageSeconds: known.ageSecondsAt(path) })),
  };
};
