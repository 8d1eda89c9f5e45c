import type { ReplicaStatement } from '../replica.js';
import type { Tables } from '../tables.js';
import { listOf } from './list.js';

/** Categories and places of these posts. A relationship names a `term_taxonomy_id`, which is not the id of a term. */
export const termsOfPosts = (tables: Tables, postIds: readonly string[]): ReplicaStatement => ({
  text: `
    select related.object_id as postId, sorted.taxonomy, sorted.term_id as termId, term.slug
    from ${tables.term_relationships} as related
    join ${tables.term_taxonomy} as sorted on sorted.term_taxonomy_id = related.term_taxonomy_id
    join ${tables.terms} as term on term.term_id = sorted.term_id
    where related.object_id in ${listOf(postIds)} and sorted.taxonomy in ('category', 'place')
    order by related.object_id, related.term_order, sorted.term_id`,
  values: postIds,
});
