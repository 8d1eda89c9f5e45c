import { foldName } from '@tripgraph/matching/names/foldName';
import { cubeOf } from '../position.js';
import type { PlaceNode } from './placeNode.js';
import type { LocalNames } from './sources/localNames.js';

/** Columns of the table `place`, in the order of `placeValues`. */
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

/** What is stored of a place. */
export const placeValues = (node: PlaceNode, local: LocalNames = {}): readonly unknown[] => {
  const { latitude, longitude } = node;
  const position = latitude === null || longitude === null ? null : { latitude, longitude };
  return [
    node.id,
    node.kind,
    node.name,
    foldName(node.name),
    node.slug,
    node.path,
    node.parentId,
    node.ancestorIds,
    latitude,
    longitude,
    position && cubeOf(position),
    node.population,
    node.timeZone,
    node.countryCode,
    neededNames(node.name, local),
  ];
};
