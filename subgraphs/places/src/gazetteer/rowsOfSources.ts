import type { GazetteerRow } from '@tripgraph/matching/gazetteer/gazetteerRow';
import type { PlaceNode } from '../load/placeNode.js';
import { prominenceOf } from '../load/prominence.js';
import { localNamesById } from '../load/localNamesById.js';
import { searchNames } from '../load/searchNames.js';
import type { Sources } from '../load/sources/readSources.js';
import { namesByStanding } from './namesByStanding.js';

/** The rows of a gazetteer straight from the sources, without a database; parents before their children. */
export const rowsOfSources = function* (nodes: readonly PlaceNode[], sources: Sources): Generator<GazetteerRow> {
  const local = localNamesById(sources);
  const prominence = prominenceOf(nodes);
  for (const [node, names] of searchNames(nodes, sources)) {
    const { id, kind, name, countryCode, latitude, longitude, parentId } = node;
    yield {
      id,
      kind,
      name,
      names: namesByStanding(node, local.get(id) ?? {}, names),
      countryCode,
      point: latitude === null || longitude === null ? null : { latitude, longitude },
      population: prominence.get(id) ?? 0,
      parentId,
    };
  }
};
