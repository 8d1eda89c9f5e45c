import { foldName } from '@tripgraph/matching/names/foldName';
import type { PlaceKind } from './placeNode.js';

/** What a slug is made from. */
export type ToSlug = {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly parentId: string | null;
  readonly asciiName: string;
  readonly population: number | null;
};

const kinds: readonly PlaceKind[] = ['WORLD', 'CONTINENT', 'COUNTRY', 'REGION', 'CITY', 'NEIGHBORHOOD'];

/** A name as a step of a path: a to z, 0 to 9 and hyphens; empty for a name without any of them. */
export const slugOf = (name: string): string =>
  foldName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** What tells a place from its namesakes: the end of its id, such as `2950159` or `de-16`. */
const ownMark = (id: string): string => id.replace(/^plc_(region_|country_|continent_)?/, '').replaceAll('_', '-');

const firstComes = (left: ToSlug, right: ToSlug): number =>
  kinds.indexOf(left.kind) - kinds.indexOf(right.kind) ||
  (right.population ?? 0) - (left.population ?? 0) ||
  (left.id < right.id ? -1 : 1);

/**
 * The slug of each place, by id, unique among the children of one parent. Of namesakes the widest kind keeps the bare
 * name, then the largest population, then the first id; the others carry the end of their id.
 */
export const chooseSlugs = (places: readonly ToSlug[]): ReadonlyMap<string, string> => {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const place of [...places].sort(firstComes)) {
    const bare = slugOf(place.asciiName);
    const free = bare !== '' && !taken.has(`${place.parentId}/${bare}`);
    const slug = free ? bare : [bare, ownMark(place.id)].filter((part) => part !== '').join('-');
    taken.add(`${place.parentId}/${slug}`);
    slugs.set(place.id, slug);
  }
  return slugs;
};
