import { nameArea } from '../names/nameArea.js';
import { foldName } from '@tripgraph/matching/names/foldName';
import { vendoredLocales } from '../names/locales.js';
import type { PlaceNode } from './placeNode.js';
import { cityId, countryId, regionId } from './placeIds.js';
import type { Sources } from './sources/readSources.js';

/** Longer ones are descriptions, and nobody types them. */
const longestName = 80;

const areaNames = (node: PlaceNode): string[] =>
  vendoredLocales.map((locale) => nameArea(node.id, locale)).filter((name) => name !== null);

/** Names of each place beyond the one it is written by, by place id: in other languages, spellings and scripts. */
const otherNames = (sources: Sources): ReadonlyMap<string, readonly string[]> => {
  const local = (key: string): string[] => Object.values(sources.localNames.get(key) ?? {});
  return new Map<string, readonly string[]>([
    ...sources.countries.map((country) => [countryId(country.code), [country.nativeName]] as const),
    ...sources.regions.map((region) => [regionId(region.code), local(region.code)] as const),
    ...sources.cities.map(
      (city) => [cityId(city.id), [city.asciiName, ...city.alternateNames, ...local(city.id)]] as const,
    ),
  ]);
};

/** The names by which each place is searched, folded and each once: pairs of place and names, in the order of `nodes`. */
export const searchNames = function* (
  nodes: readonly PlaceNode[],
  sources: Sources,
): Generator<readonly [PlaceNode, readonly string[]]> {
  const others = otherNames(sources);
  for (const node of nodes) {
    const names = [node.name, ...(others.get(node.id) ?? []), ...areaNames(node)];
    const folded = new Set(names.map(foldName));
    yield [node, [...folded].filter((name) => name !== '' && name.length <= longestName)];
  }
};
