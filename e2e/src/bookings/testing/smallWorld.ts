import { createTestDatabase, databaseUrl } from '@tripgraph/kit/testing/database';
import { inject } from 'vitest';
import { equalShards, startWorld, type World } from '../../world.js';
import type { CheckedShard } from '../check/readShard.js';
import type { Partner } from '../clients/bookingClient.js';
import type { Offers } from '../stress/offers.js';
import { keyOf, partnerNamed } from '@tripgraph/gateway/testing/partnerKeys';

export const partners: readonly Partner[] = ['north', 'south'].map((name) => ({
  name,
  key: keyOf(name),
}));

/** The gateway and shards of a test's own process, over real databases, and what a check of them needs. */
export const startSmallWorld = async (
  shardCount: number,
  offers: Offers,
): Promise<{ readonly world: World; readonly shards: readonly CheckedShard[] }> => {
  const serverUrl = inject('postgresUrl');
  const slices = equalShards(shardCount);
  // Nobody asks for places.
  const world = await startWorld(serverUrl, await createTestDatabase(serverUrl), slices, offers.parts, {
    partners: partners.map(({ name }) => partnerNamed(name)),
  });
  const shards = slices.map(({ name, from, to }) => ({
    name,
    ranges: [{ from, to }],
    databaseUrl: databaseUrl(serverUrl, world.databases.get(name) ?? ''),
  }));
  return { world, shards };
};
