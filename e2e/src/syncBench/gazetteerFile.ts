import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeGazetteer } from '@tripgraph/matching/writeGazetteer';
import { rowsOfSources } from '@tripgraph/places/gazetteer/rowsOfSources';
import { buildHierarchy } from '@tripgraph/places/load/buildHierarchy';
import type { Sources } from '@tripgraph/places/load/sources/readSources';

export type GazetteerFile = { readonly file: string; readonly remove: () => Promise<void> };

/** Writes the places of these sources to a file of its own, as syncs read them. */
export const writeGazetteerFile = async (sources: Sources): Promise<GazetteerFile> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-bench-places-'));
  const file = join(folder, 'places.ndjson.gz');
  const hierarchy = buildHierarchy(sources);
  const rows = [...rowsOfSources(hierarchy, sources)];
  await writeGazetteer(file, { dataVersion: 'made for a measurement', count: rows.length, rows });
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
};
