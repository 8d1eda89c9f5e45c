import { bucketOfId, decodeId, type GlobalId } from '@tripgraph/addressing/id';
import type { BucketMap } from './bucketMap.js';

/** Whether an id that a shard gave belongs to another shard. What is no global id belongs to none. */
export const isForeignId = (map: BucketMap, shard: string, id: unknown): boolean => {
  const bucket = typeof id === 'string' ? bucketOfId(id) : undefined;
  return bucket !== undefined && map.ownerOf(bucket) !== shard;
};

/** The shard that owns `id`, or undefined when `id` is not a global id. */
export const ownerOfId = (map: BucketMap, id: unknown): string | undefined => {
  const read: GlobalId | undefined = typeof id === 'string' ? decodeId(id) : undefined;
  return read && map.ownerOf(read.bucket);
};
