import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCatalogue } from '@tripgraph/activities/load/loadCatalogue';
import { migrateActivities } from '@tripgraph/activities/migrate';
import { freePort } from '@tripgraph/dev/freePort';
import { ownsBucket, sliceBuckets, type ShardSlice } from '@tripgraph/dev/layout';
import { createDatabase } from '@tripgraph/dev/seed/createDatabase';
import { grantKeys } from '@tripgraph/dev/start/partners';
import { startTemporaryPostgres } from '@tripgraph/dev/temporaryPostgres';
import { changePartners } from '@tripgraph/gateway/trust/changePartners';
import { newKey } from '@tripgraph/gateway/trust/key';
import { keyHash } from '@tripgraph/gateway/trust/keyHash';
import { startFaultProxy, type FaultProxy } from '@tripgraph/kit/testing/faults/faultProxy';
import type { CataloguePart } from '../../world.js';
import type { CheckedShard } from '../check/readShard.js';
import type { Partner } from '../clients/bookingClient.js';
import { gatewayPlan, shardPlan } from './plans.js';
import { supergraphText } from './supergraphFile.js';
import { startProcess, type ProcessUnderTest } from './shardProcess.js';

export type StackShard = CheckedShard & {
  readonly process: ProcessUnderTest;
  /** Between the gateway and the shard, and between the shard and its database. */
  readonly proxies: { readonly server: FaultProxy; readonly database: FaultProxy };
};

/** PostgreSQL, shards as processes, and the gateway as one, on loopback, with a proxy wherever one can be cut from the other. */
export type Stack = {
  readonly folder: string;
  readonly gatewayUrl: string;
  readonly gateway: ProcessUnderTest;
  readonly partners: readonly Partner[];
  readonly shards: readonly StackShard[];
  readonly stop: () => Promise<void>;
};

export type StackOptions = {
  readonly shards: number;
  readonly partners: readonly string[];
  /** What the shards hold, each part where its bucket belongs. */
  readonly partsOf: (slices: readonly ShardSlice[]) => readonly CataloguePart[];
};

const connectionsPerShard = 20;

const startShard = async (
  postgresUrl: string,
  slice: ShardSlice,
  parts: readonly CataloguePart[],
  later: (closing: () => Promise<unknown>) => void,
): Promise<StackShard> => {
  const databaseUrl = await createDatabase(postgresUrl, slice.database);
  await migrateActivities(databaseUrl);
  const own = parts.filter(({ bucket }) => ownsBucket(slice)(bucket));
  await loadCatalogue(databaseUrl, {
    suppliers: own.map(({ supplier }) => supplier),
    activities: own.flatMap(({ activities }) => [...activities]),
  });
  const database = await startFaultProxy(databaseUrl);
  later(database.close);
  const port = await freePort();
  const plan = shardPlan(slice.name, port, database.url);
  const process = await startProcess(plan);
  later(process.stop);
  const server = await startFaultProxy(plan.url);
  later(server.close);
  const ranges = [{ from: slice.firstBucket, to: slice.lastBucket }];
  return { name: slice.name, ranges, databaseUrl, process, proxies: { server, database } };
};

const startGateway = async (
  folder: string,
  shards: readonly StackShard[],
  partners: readonly Partner[],
): Promise<{ readonly url: string; readonly process: ProcessUnderTest }> => {
  const files = { config: join(folder, 'supergraph.yaml'), partners: join(folder, 'partners.yaml') };
  const addresses = shards.map(({ name, ranges, proxies }) => ({ name, ranges, url: proxies.server.url }));
  await writeFile(files.config, await supergraphText(addresses));
  const pepper = randomBytes(32).toString('hex');
  const keys = Object.fromEntries(partners.map(({ name, key }) => [name, key]));
  await changePartners(files.partners, grantKeys(keys, keyHash(pepper)));
  const plan = gatewayPlan(await freePort(), files, pepper);
  return { url: plan.url, process: await startProcess(plan) };
};

/** Starts a stack. Rejects, with everything stopped, when a part of it cannot be started. */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const closings: Array<() => Promise<unknown>> = [];
  const later = (closing: () => Promise<unknown>): void => void closings.push(closing);
  const stop = async (): Promise<void> => {
    for (const closing of closings.splice(0).toReversed()) await closing();
  };
  try {
    const postgres = await startTemporaryPostgres('stress', {
      settings: {
        max_connections: String(options.shards * connectionsPerShard + 20),
        shared_buffers: '256MB',
        // The machine is not what is killed here: what was committed is in the server's memory, or on the disk.
        fsync: 'off',
      },
    });
    later(postgres.stop);
    const slices = sliceBuckets(options.shards);
    const parts = options.partsOf(slices);
    const shards: StackShard[] = [];
    for (const slice of slices) shards.push(await startShard(postgres.url, slice, parts, later));
    const partners = options.partners.map((name) => ({ name, key: newKey('test') }));
    const gateway = await startGateway(postgres.folder, shards, partners);
    later(gateway.process.stop);
    return { folder: postgres.folder, gatewayUrl: gateway.url, gateway: gateway.process, partners, shards, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
