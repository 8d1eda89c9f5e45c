import type { ReplicaStatement } from '../replica.js';
import type { Tables } from '../tables.js';

/**
 * Ids of posts of any status, in the order in which they were modified, after one that was. WordPress has no index for it: only
 * ids and times are sorted, not what was written.
 */
export const modifiedSince = (
  { posts }: Tables,
  modifiedAt: string,
  afterId: string,
  limit: number,
): ReplicaStatement => ({
  text: `
    select post.ID as id, post.post_modified_gmt as modifiedGmt
    from ${posts} as post
    where post.post_type = 'post'
      and (post.post_modified_gmt > ? or (post.post_modified_gmt = ? and post.ID > cast(? as unsigned)))
    order by post.post_modified_gmt, post.ID
    limit ${limit}`,
  values: [modifiedAt, modifiedAt, afterId],
});
