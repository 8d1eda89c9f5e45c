import { earthRadiusKm, vectorOf } from '../distance.js';
import { foldName } from '../names/foldName.js';
import type { PlaceNode } from './placeNode.js';
import type { LocalNames } from './sources/localNames.js';

/** Columns of the table `place`, in the order of `placeRow`. */
export const placeColumns = [
  'id',
  'kind',
  'name',
  'sort_name',
  'slug',
  'path',
  'parent_id',
  'ancestor_ids',
  'latitude',
  'longitude',
  'position',
  'population',
  'time_zone',
  'country_code',
  'names',
] as const;

/** Without the names that the fallback (the locale, English, the name itself) finds anyway. */
const neededNames = (name: string, local: LocalNames): LocalNames => {
  const fallback = local['en'] ?? name;
  return Object.fromEntries(
    Object.entries(local).filter(([locale, value]) => value !== (locale === 'en' ? name : fallback)),
  );
};

/** A position as a cube of three dimensions with no extent, in km from the centre of the earth. */
export const cubeOf = (latitude: number, longitude: number): string =>
  `(${vectorOf({ latitude, longitude })
    .map((part) => part * earthRadiusKm)
    .join(',')})`;

/** What is stored of a place. */
export const placeRow = (node: PlaceNode, local: LocalNames = {}): readonly unknown[] => [
  node.id,
  node.kind,
  node.name,
  foldName(node.name),
  node.slug,
  node.path,
  node.parentId,
  node.ancestorIds,
  node.latitude,
  node.longitude,
  node.latitude === null || node.longitude === null ? null : cubeOf(node.latitude, node.longitude),
  node.population,
  node.timeZone,
  node.countryCode,
  neededNames(node.name, local),
];
