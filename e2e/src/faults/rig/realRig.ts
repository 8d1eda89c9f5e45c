import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCatalogue } from '@tripgraph/activities/load/loadCatalogue';
import { migrateActivities } from '@tripgraph/activities/migrate';
import { freePort } from '@tripgraph/dev/freePort';
import { ownsBucket, sliceBuckets, type ShardSlice } from '@tripgraph/dev/layout';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import { createDatabase } from '@tripgraph/dev/seed/createDatabase';
import { startTemporaryPostgres } from '@tripgraph/dev/temporaryPostgres';
import { startFaultProxy } from '@tripgraph/kit/testing/faults/faultProxy';
import { inTransaction } from '@tripgraph/kit/transaction';
import { placeColumns, placeValues } from '@tripgraph/places/load/placeValues';
import { migratePlaces } from '@tripgraph/places/migrate';
import { placesPlan, rigSecret, shardPlan } from '../../bookings/stress/plans.js';
import { startProcess, type ProcessUnderTest } from '../../bookings/stress/shardProcess.js';
import { supergraphText } from '../../bookings/stress/supergraphFile.js';
import { activityIds, provenParts, provenPlaces } from './catalogue.js';
import { countRequests } from './countRequests.js';
import { startRigGateway } from './gateway.js';
import type { Pinning } from './pinning.js';
import { openClosings, type Closings, type Rig, type RigPart } from './rig.js';

/** A real subgraph, as a process of its own. */
export type RealPart = RigPart & { readonly process: ProcessUnderTest };

/** PostgreSQL, three shards and the places as they are in production. */
export type RealRig = Rig<RealPart>;

const shardCount = 3;

const startPart = async (plan: ReturnType<typeof shardPlan>, { later }: Closings): Promise<RealPart> => {
  const process = await startProcess(plan);
  later(process.stop);
  const requests = countRequests();
  const proxy = await startFaultProxy(plan.url, { onSent: requests.note });
  later(proxy.close);
  return { name: plan.name, process, proxy, requests };
};

const startShard = async (
  postgresUrl: string,
  slice: ShardSlice,
  closings: Closings,
): Promise<RealRig['shards'][number]> => {
  const databaseUrl = await createDatabase(postgresUrl, slice.database);
  await migrateActivities(databaseUrl);
  const own = provenParts().filter(({ bucket }) => ownsBucket(slice)(bucket));
  await loadCatalogue(databaseUrl, {
    suppliers: own.map(({ supplier }) => supplier),
    activities: own.flatMap(({ activities }) => [...activities]),
  });
  const part = await startPart(shardPlan(slice.name, await freePort(), databaseUrl), closings);
  return { ...part, ids: activityIds(ownsBucket(slice)) };
};

const startPlaces = async (postgresUrl: string, closings: Closings): Promise<RealPart> => {
  const databaseUrl = await createDatabase(postgresUrl, 'places');
  await migratePlaces(databaseUrl);
  const rows = provenPlaces().map((place) => placeValues(place));
  await inTransaction(databaseUrl, async (transaction) => {
    await transaction.copy('place', placeColumns, rows);
    await transaction.define('analyze place');
  });
  return startPart(placesPlan('places', await freePort(), databaseUrl), closings);
};

const writeFiles = async (folder: string, shards: readonly RealPart[], places: RealPart) => {
  const config = join(folder, 'supergraph.yaml');
  const addresses = sliceBuckets(shardCount).map(({ firstBucket, lastBucket }, index) => ({
    name: shards[index]?.name ?? '',
    url: shards[index]?.proxy.url ?? '',
    ranges: [{ from: firstBucket, to: lastBucket }],
  }));
  await writeFile(config, await supergraphText(addresses, { places: places.proxy.url }));
  return { config, supergraph: join(projectFolder, 'supergraph.graphql') };
};

/** Starts it. Rejects, with everything stopped, when a part of it cannot be started. */
export const startRealRig = async (pinning: Pinning | undefined): Promise<RealRig> => {
  const closings = openClosings();
  try {
    const postgres = await startTemporaryPostgres('faults', {
      settings: { max_connections: '100', fsync: 'off' },
    });
    closings.later(postgres.stop);
    const shards: Array<RealRig['shards'][number]> = [];
    for (const slice of sliceBuckets(shardCount)) shards.push(await startShard(postgres.url, slice, closings));
    const places = await startPlaces(postgres.url, closings);
    const files = await writeFiles(postgres.folder, shards, places);
    return {
      shards,
      places,
      listLength: 0,
      pageQuery: (first) =>
        JSON.stringify({
          query: `{ activities(first: ${first}, orderBy: { field: TITLE }) { edges { node { id title } } } }`,
        }),
      startGateway: (environment) =>
        startRigGateway(files, { GATEWAY_SUBGRAPH_SECRETS: rigSecret, ...environment }, pinning),
      stop: closings.close,
    };
  } catch (error) {
    await closings.close();
    throw error;
  }
};
