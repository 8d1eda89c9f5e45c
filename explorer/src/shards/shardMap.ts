import { z } from 'zod/mini';

const endpoint = {
  isAsked: z.boolean(),
  breaker: z.enum(['closed', 'open', 'half-open']),
  requestsPerSecond: z.number(),
  errorsPerSecond: z.number(),
  p50Ms: z.nullable(z.number()),
  p95Ms: z.nullable(z.number()),
  replicas: z.array(z.object({ isAsked: z.boolean(), lagMs: z.nullable(z.number()) })),
};
const shard = z.object({
  name: z.string(),
  buckets: z.array(z.tuple([z.number(), z.number()])),
  owned: z.number(),
  ...endpoint,
});
const shardMap = z.object({
  groups: z.array(z.object({ subgraph: z.string(), bucketCount: z.number(), shards: z.array(shard) })),
  subgraphs: z.array(z.object({ name: z.string(), ...endpoint })),
});

/** What the gateway says of its shards and its other subgraphs: GET /explorer/shards.json. */
export type ShardMap = z.output<typeof shardMap>;
export type ShardGroup = ShardMap['groups'][number];
export type EndpointState = Pick<ShardGroup['shards'][number], keyof typeof endpoint>;

/** Throws when it is not what the gateway says. */
export const readShardMap = (answer: unknown): ShardMap => shardMap.parse(answer);
