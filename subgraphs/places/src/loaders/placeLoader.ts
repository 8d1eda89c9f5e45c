import type { RequestDatabase } from '@tripgraph/kit/database';
import { loaderByKey } from '@tripgraph/kit/loader';
import type { PlaceRow } from '../rows.js';
import { placesByIds } from '../sql/placesByIds.js';
import { placesWithAncestors } from '../sql/placesWithAncestors.js';

/** The places of one request: each is read once. */
export type PlaceLoader = {
  /** Null where no place has the id. */
  readonly load: (id: string) => Promise<PlaceRow | null>;
  /** The same, and everything above it with the same statement, so that `load` finds it without another. */
  readonly loadWithAncestors: (id: string) => Promise<PlaceRow | null>;
  /** Takes note of places that another statement has read. */
  readonly note: (places: readonly PlaceRow[]) => void;
};

/** A loader for one request. */
export const placeLoader = (database: RequestDatabase): PlaceLoader => {
  const single = loaderByKey<PlaceRow>(
    (ids) => database.query(placesByIds(ids)),
    (place) => place.id,
  );
  const note = (places: readonly PlaceRow[]): void => {
    for (const place of places) single.prime(place.id, place);
  };
  const withAncestors = loaderByKey<PlaceRow>(
    async (ids) => {
      const places = await database.query(placesWithAncestors(ids));
      note(places);
      return places;
    },
    (place) => place.id,
  );
  return { load: (id) => single.load(id), loadWithAncestors: (id) => withAncestors.load(id), note };
};
