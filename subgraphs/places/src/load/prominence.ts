import { groupBy } from './groupBy.js';
import type { PlaceNode } from './placeNode.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);
const largest = (numbers: readonly number[]): number => numbers.reduce((left, right) => Math.max(left, right), 0);

/**
 * How many people are known to live at each place, by id: its population, or that of the cities in it. Only for ordering
 * what is equally well matched. A region counts as one less than its largest city, so that a search for "New York" finds
 * the city first and the region that is named after it right behind.
 */
export const prominenceOf = (nodes: readonly PlaceNode[]): ReadonlyMap<string, number> => {
  const cities = nodes.filter((node) => node.kind === 'CITY');
  const below = groupBy(
    cities.flatMap((city) => city.ancestorIds.map((ancestorId) => ({ ancestorId, people: city.population ?? 0 }))),
    ({ ancestorId }) => ancestorId,
  );
  const people = (node: PlaceNode): number => {
    if (node.kind === 'CITY' || node.kind === 'NEIGHBORHOOD') return node.population ?? 0;
    const counts = (below.get(node.id) ?? []).map((city) => city.people);
    return node.kind === 'REGION' ? Math.max(0, largest(counts) - 1) : sum(counts);
  };
  return new Map(nodes.map((node) => [node.id, people(node)]));
};
