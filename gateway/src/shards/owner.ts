import { decodeId, type GlobalId } from '@tripgraph/addressing/id';
import type { BucketMap } from './bucketMap.js';

/** The shard that owns `id`, or undefined when `id` is not a global id. */
export const ownerOfId = (map: BucketMap, id: unknown): string | undefined => {
  const read: GlobalId | undefined = typeof id === 'string' ? decodeId(id) : undefined;
  return read && map.ownerOf(read.bucket);
};
