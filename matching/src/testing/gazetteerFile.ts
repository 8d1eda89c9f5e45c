import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeGazetteer } from '../writeGazetteer.js';
import { somePlaces } from './somePlaces.js';

/** A gazetteer of some places in a file, for processes that are told where it is. */
export const gazetteerFile = async (): Promise<{ readonly file: string; readonly remove: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-gazetteer-'));
  const file = join(folder, 'some-places.ndjson.gz');
  await writeGazetteer(file, { dataVersion: 'some places', count: somePlaces.length, rows: somePlaces });
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
};
