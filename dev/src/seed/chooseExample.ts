import type { SupplierWithActivities } from '../catalogue/generateCatalogue.js';
import type { Manifest } from '../manifest.js';

/** Something to ask for first: the place that most suppliers work from, and an activity there. */
export const chooseExample = (catalogue: Iterable<SupplierWithActivities>): Manifest['example'] => {
  const suppliers = new Map<string, number>();
  for (const { supplier } of catalogue) suppliers.set(supplier.placeId, (suppliers.get(supplier.placeId) ?? 0) + 1);
  const [placeId] = [...suppliers].sort(([, left], [, right]) => right - left)[0] ?? [];
  if (placeId === undefined) return null;
  for (const { supplier, activities } of catalogue) {
    if (supplier.placeId !== placeId) continue;
    for (const activity of activities) if (activity.placeId === placeId) return { placeId, activityId: activity.id };
  }
  return null;
};
