import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startArticlesSubgraph } from '@tripgraph/articles/app';
import { startBooksSubgraph } from '@tripgraph/books/app';
import { contentSubgraphs, syncedSubgraphs, type ContentSubgraph, type SyncedSubgraph } from '@tripgraph/dev/layout';
import { runOnce } from '@tripgraph/dev/sources/runOnce';
import { syncProgram } from '@tripgraph/dev/sources/syncParts';
import type { Trust } from '@tripgraph/kit/onlySigned';
import type { RunningSubgraph } from '@tripgraph/kit/serve';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { startLodgingsSubgraph } from '@tripgraph/lodgings/app';
import { readLodgingsSettings } from '@tripgraph/lodgings/config';
import { somePlaces } from '@tripgraph/matching/testing/somePlaces';
import { writeGazetteer } from '@tripgraph/matching/writeGazetteer';
import { fillCms } from '@tripgraph/simulators/cms/fillCms';
import { serveSimulation } from '@tripgraph/simulators/http/serve';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import { createSimulation } from '@tripgraph/simulators/simulation';
import { createSources } from '@tripgraph/simulators/sources';
import { startToursSubgraph } from '@tripgraph/tours/app';
import { subgraphLimits } from './world.js';

/** Enough that Berlin, the first of the places, has something of every source. */
const size = 100;
const seed = 1;
const never = new AbortController().signal;

const syncAll = async (databases: Readonly<Record<SyncedSubgraph, string>>, cmsUrl: string): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-content-'));
  const gazetteer = join(folder, 'gazetteer.ndjson.gz');
  const sources = createSources({ seed, size, places: simulatedPlaces });
  const simulators = await serveSimulation(createSimulation(sources), { host: '127.0.0.1', port: 0 });
  try {
    await writeGazetteer(gazetteer, { dataVersion: 'some places', count: somePlaces.length, rows: somePlaces });
    await fillCms(cmsUrl, { seed, size, places: simulatedPlaces });
    const addresses = { gazetteer, simulatorsUrl: simulators.url, cmsUrl };
    for (const subgraph of syncedSubgraphs) {
      const task = syncProgram(subgraph, { ...addresses, databaseUrl: databases[subgraph], logLevel: 'warn' });
      await runOnce({ ...task, arguments: [...task.arguments, '--once'] }, never);
    }
  } finally {
    await simulators.close();
    await rm(folder, { recursive: true, force: true });
  }
};

/** The subgraphs of outside contents, and the places, over databases that their real syncs have filled from simulated sources. */
export const startContent = async (
  serverUrl: string,
  placesUrl: string,
  trust: Trust,
): Promise<ReadonlyMap<ContentSubgraph, RunningSubgraph>> => {
  const own = await Promise.all(
    contentSubgraphs.map(async (name) => [name, await createTestDatabase(serverUrl)] as const),
  );
  const databases = { places: placesUrl, ...(Object.fromEntries(own) as Record<ContentSubgraph, string>) };
  await syncAll(databases, await createTestDatabase(serverUrl));
  const optionsOf = (name: ContentSubgraph) => ({ ...subgraphLimits, databaseUrl: databases[name], trust });
  const { offers } = readLodgingsSettings({ PORT: '0', DATABASE_URL: databases.lodgings });
  return new Map<ContentSubgraph, RunningSubgraph>([
    ['articles', await startArticlesSubgraph(optionsOf('articles'))],
    ['books', await startBooksSubgraph(optionsOf('books'))],
    ['tours', await startToursSubgraph(optionsOf('tours'))],
    ['lodgings', await startLodgingsSubgraph({ ...optionsOf('lodgings'), offers })],
  ]);
};
