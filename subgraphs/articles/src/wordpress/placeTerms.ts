import type { PlaceTerm } from './post.js';

/** A term of the taxonomy `place` as it is stored; its id and that of its parent are whatever the reader goes by. */
export type StoredTerm = {
  readonly id: string;
  /** Null, or an id that no term has, at the top. */
  readonly parentId: string | null;
  readonly name: string;
  readonly meta: ReadonlyMap<string, string>;
};

/** The term meta that are read. */
export const termMetaKeys = ['place_id', 'geo_latitude', 'geo_longitude'] as const;
/** Those of a term, as `valueOf` gives them; null is none. */
export const termMetaOf = (valueOf: (key: string) => string | null): StoredTerm['meta'] =>
  new Map(
    termMetaKeys.flatMap((key) => {
      const value = valueOf(key);
      return value === null ? [] : [[key, value] as const];
    }),
  );

/** More terms than these are not read. */
export const mostPlaceTerms = 200_000;
const mostLevels = 10;

const placeIdOf = ({ meta }: StoredTerm): string | null => meta.get('place_id')?.trim() || null;

/** Finds place terms by their ids, each with those above it. */
export const placeTermsOf = (stored: Iterable<StoredTerm>): ((id: string) => PlaceTerm | null) => {
  const terms = new Map([...stored].map((term) => [term.id, term]));
  const parentOf = ({ parentId }: StoredTerm): StoredTerm | undefined => terms.get(parentId ?? '');
  return (id) => {
    const term = terms.get(id);
    if (!term) return null;
    const above: StoredTerm[] = [];
    // Bounded: nothing keeps a taxonomy from going round in a circle.
    for (let at = parentOf(term); at && above.length < mostLevels; at = parentOf(at)) above.push(at);
    return {
      name: term.name,
      placeId: placeIdOf(term),
      latitude: term.meta.get('geo_latitude') ?? null,
      longitude: term.meta.get('geo_longitude') ?? null,
      above: above.map((one) => ({ name: one.name, placeId: placeIdOf(one) })),
    };
  };
};

const isTerm = (term: PlaceTerm | null): term is PlaceTerm => term !== null;

/** The place terms with these ids, without those that are not there. */
export const someTerms = (find: (id: string) => PlaceTerm | null, ids: readonly string[]): readonly PlaceTerm[] =>
  ids.map(find).filter(isTerm);
