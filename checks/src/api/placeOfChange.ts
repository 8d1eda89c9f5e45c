import type { Place } from '../finding.js';
import type { Coordinates } from '../sides/coordinates.js';
import type { ApiChange } from './apiChange.js';

/** The coordinates around one, the innermost first: of Query.search(first:) Query.search and Query. */
const aroundOf = (coordinate: string): readonly string[] => {
  const [outer = '', member] = coordinate.split(/[.(]/);
  const argument = /\(\w+:\)$/.exec(coordinate);
  return [...(argument ? [coordinate.slice(0, argument.index)] : []), ...(member === undefined ? [] : [outer])].filter(
    (one, index, all) => all.indexOf(one) === index,
  );
};

/**
 * Where a change stands now: at its own line, or, for what has gone, at what it was in, in the subgraph that had it. What
 * has gone altogether is where it was.
 */
export const placeOfChange = (
  { coordinate }: Pick<ApiChange, 'coordinate'>,
  { before, after }: { readonly before: Coordinates; readonly after: Coordinates },
): Place | undefined => {
  const [own] = after.placesOf(coordinate);
  const [old] = before.placesOf(coordinate);
  const isNearer = (place: { readonly subgraph: string }): boolean => place.subgraph === old?.subgraph;
  const inside = (): (Place & { readonly subgraph: string }) | undefined => {
    const around = aroundOf(coordinate).map((outer) => after.placesOf(outer));
    return around.map((places) => places.find(isNearer)).find((place) => place) ?? old ?? around.flat()[0];
  };
  const found = own ?? inside();
  return found && { file: found.file, line: found.line, column: found.column };
};
