import type { Gazetteer } from '@tripgraph/matching/gazetteer';
import { gazetteerOf } from '@tripgraph/matching/gazetteerOf';
import { buildHierarchy } from '../../load/buildHierarchy.js';
import type { PlaceNode } from '../../load/placeNode.js';
import { dataVersion } from '../../load/dataVersion.js';
import { cityId } from '../../load/placeIds.js';
import { readSources, type Sources } from '../../load/sources/readSources.js';
import { rowsOfSources } from '../rowsOfSources.js';
import type { LabelledPlace } from './labelledSet.js';

export type World = { readonly gazetteer: Gazetteer; readonly places: readonly LabelledPlace[] };

const labelledPlaces = (nodes: readonly PlaceNode[], sources: Sources): LabelledPlace[] => {
  const others = new Map(
    sources.cities.map((city) => [
      cityId(city.id),
      [...city.alternateNames, ...Object.values(sources.localNames.get(city.id) ?? {})],
    ]),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes.flatMap((node) => {
    const { kind, latitude, longitude } = node;
    if ((kind !== 'CITY' && kind !== 'NEIGHBORHOOD') || latitude === null || longitude === null) return [];
    const region = node.ancestorIds.map((id) => byId.get(id)).find((above) => above?.kind === 'REGION');
    return [
      {
        node: { ...node, latitude, longitude },
        otherNames: others.get(node.id) ?? [],
        regionName: region?.name ?? null,
      },
    ];
  });
};

/** All places of the world, to match and to make labelled cases from. Some ten seconds. */
export const readWorld = (): World => {
  const sources = readSources();
  const nodes = buildHierarchy(sources);
  return {
    gazetteer: gazetteerOf(rowsOfSources(nodes, sources), dataVersion()),
    places: labelledPlaces(nodes, sources),
  };
};
