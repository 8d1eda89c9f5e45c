import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownsBucket, sliceBuckets } from '@tripgraph/dev/layout';
import { composeFile } from '@tripgraph/gateway/supergraph/files';
import { startFaultProxy } from '@tripgraph/kit/testing/faults/faultProxy';
import { startRewritingProxy, type RewritingProxy } from '@tripgraph/kit/testing/faults/rewritingProxy';
import { startTold } from '../toldProcess.js';
import { activityIds } from './catalogue.js';
import { countRequests } from './countRequests.js';
import { startRigGateway } from './gateway.js';
import type { FromMemory, ToMemory } from './memory/messages.js';
import { memorySchemas } from './memory/schemas.js';
import type { Pinning } from './pinning.js';
import { openClosings, type Closings, type Rig, type RigPart } from './rig.js';

/** A subgraph whose answers can be rewritten before a connection carries them. */
export type MemoryPart = RigPart & {
  readonly rewriting: RewritingProxy;
  /** Where it is itself, without a proxy. */
  readonly directUrl: string;
};

/** Subgraphs that answer from memory, whose values follow from ids. */
export type MemoryRig = Rig<MemoryPart> & {
  /** From now on subgraphs close connections that are idle for so long, and do not say so beforehand. */
  readonly keepAlive: (ms: number) => Promise<void>;
  /** How many idle connections they have closed. */
  readonly closed: () => Promise<number>;
};

const shardCount = 3;
const activitiesPerBucket = 2_500;
/** A page is made of so many, on each shard. */
const listed = 100;
const listLength = 50;
const federationVersion = '=2.14.4';

const startPart = async (name: string, url: string, { later }: Closings): Promise<MemoryPart> => {
  const rewriting = await startRewritingProxy(url);
  later(rewriting.close);
  const requests = countRequests();
  const proxy = await startFaultProxy(rewriting.url, { onSent: requests.note });
  later(proxy.close);
  return { name, proxy, rewriting, requests, directUrl: url };
};

/** A configuration in which only these parts are behind their proxies. JSON is YAML. */
const configOf = (shards: readonly MemoryPart[], places: MemoryPart, proxied: readonly RigPart[]): string => {
  const urlOf = (part: MemoryPart): string => (proxied.includes(part) ? part.proxy.url : part.directUrl);
  const written = sliceBuckets(shardCount).map(({ firstBucket, lastBucket }, index) => {
    const shard = shards[index] as MemoryPart;
    return { name: shard.name, routing_url: urlOf(shard), buckets: `${firstBucket}-${lastBucket}` };
  });
  return JSON.stringify({
    federation_version: federationVersion,
    subgraphs: {
      activities: { routing_url: written[0]?.routing_url, schema: { file: 'activities.graphql' }, shards: written },
      places: { routing_url: urlOf(places), schema: { file: 'places.graphql' } },
    },
  });
};

/** Writes schemas and supergraph; what it returns writes a configuration beside them. */
const writeFiles = async (folder: string, shards: readonly MemoryPart[], places: MemoryPart) => {
  const files = { config: join(folder, 'supergraph.yaml'), supergraph: join(folder, 'supergraph.graphql') };
  const write = async (proxied: readonly RigPart[]) => {
    await writeFile(files.config, configOf(shards, places, proxied));
    return files;
  };
  for (const [name, schema] of Object.entries(memorySchemas)) await writeFile(join(folder, `${name}.graphql`), schema);
  await write([]);
  const composition = await composeFile(files.config, {});
  if (composition.kind === 'refused') throw new Error(composition.problems.join('\n'));
  await writeFile(files.supergraph, composition.supergraph);
  return write;
};

/** Starts it. Rejects, with everything stopped, when a part of it cannot be started. */
export const startMemoryRig = async (pinning: Pinning | undefined): Promise<MemoryRig> => {
  const closings = openClosings();
  try {
    const folder = await mkdtemp(join(tmpdir(), 'tripgraph-faults-'));
    closings.later(() => rm(folder, { recursive: true, force: true }));
    const subgraphs = startTold<ToMemory, FromMemory>('rig/memory/main.js');
    closings.later(async () => subgraphs.kill());
    const slices = sliceBuckets(shardCount);
    const ids = slices.map((slice) => activityIds(ownsBucket(slice), activitiesPerBucket));
    const urls = await subgraphs.ask({ kind: 'start', listed: ids.map((all) => all.slice(0, listed)) }, 'started');
    const shards = await Promise.all(
      slices.map(async ({ name }, index) => ({
        ...(await startPart(name, urls.shards[index] ?? '', closings)),
        ids: ids[index] ?? [],
      })),
    );
    const places = await startPart('places', urls.places, closings);
    const filesFor = await writeFiles(folder, shards, places);
    return {
      shards,
      places,
      listLength,
      pageQuery: (first) =>
        JSON.stringify({ query: `{ activities(first: ${first}) { edges { node { id title } } } }` }),
      keepAlive: async (ms) => void (await subgraphs.ask({ kind: 'keepAlive', ms }, 'kept')),
      closed: async () => (await subgraphs.ask({ kind: 'closed' }, 'closed')).count,
      startGateway: async (environment, proxied) => startRigGateway(await filesFor(proxied), environment, pinning),
      stop: closings.close,
    };
  } catch (error) {
    await closings.close();
    throw error;
  }
};
