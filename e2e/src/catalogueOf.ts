import { generateCatalogue } from '@tripgraph/dev/catalogue/generateCatalogue';
import { buildHierarchy } from '@tripgraph/places/load/buildHierarchy';
import type { PlaceNode } from '@tripgraph/places/load/placeNode';
import type { CataloguePart } from './world.js';

let places: readonly PlaceNode[] | undefined;

/** The whole hierarchy, built once a test file. */
export const allPlaces = (): readonly PlaceNode[] => (places ??= buildHierarchy());

/** A catalogue in memory. `bucketOfSupplier` partitions it another way; nothing else changes but ids' buckets. */
export const catalogueOf = (
  size: { readonly activities: number; readonly suppliers: number; readonly seed?: number },
  bucketOfSupplier?: (naturalKey: string) => number,
): CataloguePart[] => {
  const options = { seed: 7, ...size, places: allPlaces(), ...(bucketOfSupplier && { bucketOfSupplier }) };
  return [...generateCatalogue(options)].map((part) => ({ ...part, activities: [...part.activities] }));
};
