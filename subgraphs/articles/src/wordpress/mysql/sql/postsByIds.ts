import type { ReplicaStatement } from '../replica.js';
import type { Tables } from '../tables.js';
import { authorOf, postColumns } from './columns.js';
import { listOf } from './list.js';

/** The posts with these ids, whatever their status. */
export const postsByIds = (tables: Tables, ids: readonly string[]): ReplicaStatement => ({
  text: `
    select ${postColumns}
    from ${tables.posts} as post
    ${authorOf(tables)}
    where post.ID in ${listOf(ids)} and post.post_type = 'post'
    order by post.ID`,
  values: ids,
});
