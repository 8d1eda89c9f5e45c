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
export type MemoryPart = RigPart & { readonly rewriting: RewritingProxy };

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
  return { name, proxy, rewriting, requests };
};

const writeFiles = async (folder: string, shards: readonly MemoryPart[], places: MemoryPart) => {
  const files = { config: join(folder, 'supergraph.yaml'), supergraph: join(folder, 'supergraph.graphql') };
  for (const [name, schema] of Object.entries(memorySchemas)) await writeFile(join(folder, `${name}.graphql`), schema);
  const written = sliceBuckets(shardCount).map(({ firstBucket, lastBucket }, index) => ({
    name: shards[index]?.name,
    routing_url: shards[index]?.proxy.url,
    buckets: `${firstBucket}-${lastBucket}`,
  }));
  const config = {
    federation_version: federationVersion,
    subgraphs: {
      activities: { routing_url: written[0]?.routing_url, schema: { file: 'activities.graphql' }, shards: written },
      places: { routing_url: places.proxy.url, schema: { file: 'places.graphql' } },
    },
  };
  // JSON is YAML.
  await writeFile(files.config, JSON.stringify(config));
  const composition = await composeFile(files.config, {});
  if (composition.kind === 'refused') throw new Error(composition.problems.join('\n'));
  await writeFile(files.supergraph, composition.supergraph);
  return files;
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
    const files = await writeFiles(folder, shards, places);
    return {
      shards,
      places,
      listLength,
      pageQuery: (first) =>
        JSON.stringify({ query: `{ activities(first: ${first}) { edges { node { id title } } } }` }),
      keepAlive: async (ms) => void (await subgraphs.ask({ kind: 'keepAlive', ms }, 'kept')),
      closed: async () => (await subgraphs.ask({ kind: 'closed' }, 'closed')).count,
      startGateway: (environment = {}) => startRigGateway(files, environment, pinning),
      stop: closings.close,
    };
  } catch (error) {
    await closings.close();
    throw error;
  }
};
