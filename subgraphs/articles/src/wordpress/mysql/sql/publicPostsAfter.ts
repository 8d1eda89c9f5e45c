import type { ReplicaStatement } from '../replica.js';
import type { Tables } from '../tables.js';
import { authorOf, isPublic, postColumns } from './columns.js';

/** The next public posts after an id. By the primary key: any other index would have to be sorted for each page. */
export const publicPostsAfter = (tables: Tables, afterId: string, limit: number): ReplicaStatement => ({
  text: `
    select ${postColumns}
    from ${tables.posts} as post force index (primary)
    ${authorOf(tables)}
    where post.ID > cast(? as unsigned) and ${isPublic}
    order by post.ID
    limit ${limit}`,
  values: [afterId],
});
