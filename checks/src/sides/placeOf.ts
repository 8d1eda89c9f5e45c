import type { Finding } from '../finding.js';
import type { Coordinates } from './coordinates.js';

/** Where a coordinate is first defined, as findings say it. */
export const placeOf = (coordinates: Coordinates, coordinate: string): Pick<Finding, 'subgraph' | 'place'> => {
  const [first] = coordinates.placesOf(coordinate);
  if (!first) return { subgraph: undefined, place: undefined };
  const { subgraph, file, line, column } = first;
  return { subgraph, place: { file, line, column } };
};
