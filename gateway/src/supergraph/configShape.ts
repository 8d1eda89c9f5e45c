import { z } from 'zod';
import { cacheShape } from './cachePolicy.js';
import { trafficShape } from './trafficShape.js';

const ranges = /^\d{1,4}(-\d{1,4})?(, ?\d{1,4}(-\d{1,4})?)*$/;
const routingUrl = z.url({ protocol: /^https?$/ });

/** Further processes that answer the same, in whatever number is sensible. */
const replicas = z
  .array(z.strictObject({ routing_url: routingUrl, serves: z.enum(['public', 'all']).default('public') }))
  .max(16)
  .optional();

/** What a supergraph.yaml may say: rover's format, with more of ours under each subgraph. */
export const configShape = z.strictObject({
  federation_version: z.string().regex(/^=2\.\d+\.\d+$/, 'must be an exact version such as "=2.9.0"'),
  subgraphs: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, 'a subgraph is named in lower case letters, digits and hyphens'),
    z.strictObject({
      routing_url: routingUrl,
      schema: z.strictObject({ file: z.string().min(1) }),
      traffic: trafficShape.optional(),
      replicas,
      cache: cacheShape.optional(),
      check_keys: z.boolean().optional(),
      shards: z
        .array(
          z.strictObject({
            name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'a shard is named in lower case letters, digits and hyphens'),
            routing_url: routingUrl,
            buckets: z.coerce.string().regex(ranges, 'must be ranges such as "0-341" or "0-99, 200-299"'),
            replicas,
          }),
        )
        .min(1)
        .optional(),
    }),
  ),
});

/** A supergraph.yaml as it stands in the file. */
export type WrittenConfig = z.infer<typeof configShape>;
