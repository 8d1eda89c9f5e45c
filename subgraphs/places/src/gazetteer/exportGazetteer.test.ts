import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import type { Gazetteer } from '@tripgraph/matching/gazetteer';
import { gazetteerOf } from '@tripgraph/matching/gazetteerOf';
import { readGazetteer } from '@tripgraph/matching/readGazetteer';
import { expect, inject, onTestFinished, test } from 'vitest';
import { buildHierarchy } from '../load/buildHierarchy.js';
import { loadPlaces } from '../load/loadPlaces.js';
import { migratePlaces } from '../migrate.js';
import { smallSources } from '../testing/smallSources.js';
import { exportGazetteer } from './exportGazetteer.js';
import { rowsOfSources } from './rowsOfSources.js';

const newFile = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-gazetteer-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'places.ndjson.gz');
};

const everything = (gazetteer: Gazetteer) =>
  Array.from({ length: gazetteer.size }, (_place, place) => ({
    id: gazetteer.idOf(place),
    kind: gazetteer.kindOf(place),
    name: gazetteer.nameOf(place),
    names: [...gazetteer.namesOf(place)].sort(),
    standings: gazetteer
      .namesOf(place)
      .map((name) => `${name} ${gazetteer.named(name).find((named) => named.place === place)?.standing}`)
      .sort(),
    country: gazetteer.countryOf(place),
    population: gazetteer.populationOf(place),
    parent: gazetteer.parentOf(place),
  })).sort((left, right) => (left.id < right.id ? -1 : 1));

test('a database gives the gazetteer that its sources give', async () => {
  const url = await createTestDatabase(inject('postgresUrl'));
  await migratePlaces(url);
  const { dataVersion } = await loadPlaces(url, { sources: smallSources });
  const file = await newFile();
  const noted: Array<readonly [number, number]> = [];
  expect(await exportGazetteer(url, file, (written, count) => noted.push([written, count]))).toEqual({
    count: 7,
    dataVersion,
  });
  expect(noted.at(-1)).toEqual([7, 7]);
  const read = await readGazetteer(file);
  expect(read.dataVersion).toBe(`${dataVersion} matching@1`);
  const sources = smallSources();
  const withoutParents = (gazetteer: Gazetteer) =>
    everything(gazetteer).map(({ parent, ...rest }) => ({
      ...rest,
      parent: parent === null ? null : gazetteer.idOf(parent),
    }));
  expect(withoutParents(read)).toEqual(withoutParents(gazetteerOf(rowsOfSources(buildHierarchy(sources), sources))));
  expect(read.named('берлин').map(({ place, standing }) => [read.idOf(place), standing])).toEqual([
    ['plc_2950159', 'LOCAL'],
  ]);
  expect(read.named('ber').map(({ standing }) => standing)).toEqual(['OTHER']);
});

test('a database without places, and one that was never migrated, are said to be so', async () => {
  const url = await createTestDatabase(inject('postgresUrl'));
  const file = await newFile();
  await expect(exportGazetteer(url, file)).rejects.toThrow('This database holds no places: load them first');
  await migratePlaces(url);
  await expect(exportGazetteer(url, file)).rejects.toThrow('This database holds no places: load them first');
});
