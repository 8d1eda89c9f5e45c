import type { Merge, PageMerge } from './merge.js';

type Data = Readonly<Record<string, unknown>>;

const own = (object: unknown, key: string): unknown =>
  typeof object === 'object' && object !== null && Object.hasOwn(object, key) ? (object as Data)[key] : undefined;

/** The places of a connection's edges whose ids `isForeign` says belong elsewhere; ids that are not there are not judged. */
export const foreignPlaces = (
  { ids }: PageMerge,
  connection: unknown,
  isForeign: (id: unknown) => boolean,
): ReadonlySet<number> => {
  const places = new Set<number>();
  for (const { list, steps } of ids) {
    const items = own(connection, list);
    if (!Array.isArray(items)) continue;
    items.forEach((item: unknown, place) => {
      if (isForeign(steps.reduce(own, item))) places.add(place);
    });
  }
  return places;
};

/** Whether any page within a value has such edges. */
export const hasForeign = (merge: Merge, value: unknown, isForeign: (id: unknown) => boolean): boolean => {
  if (merge.kind === 'object')
    return [...merge.fields].some(([key, inner]) => hasForeign(inner, own(value, key), isForeign));
  return merge.kind === 'page' && foreignPlaces(merge, value, isForeign).size > 0;
};
