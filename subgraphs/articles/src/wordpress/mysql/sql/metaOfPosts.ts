import { geoMetaKeys } from '../../geoMeta.js';
import type { ReplicaStatement } from '../replica.js';
import type { Tables } from '../tables.js';
import { listOf } from './list.js';

const keys = [
  ...geoMetaKeys,
  '_thumbnail_id',
  '_wp_attached_file',
  '_wp_attachment_image_alt',
  '_wp_attachment_metadata',
];

/** The meta of posts and attachments that are read, oldest first: of several with one key WordPress takes the first. */
export const metaOfPosts = ({ postmeta }: Tables, postIds: readonly string[]): ReplicaStatement => ({
  text: `
    select post_id as postId, meta_key as metaKey, left(meta_value, 2000) as metaValue
    from ${postmeta}
    where post_id in ${listOf(postIds)} and meta_key in ${listOf(keys)}
    order by meta_id`,
  values: [...postIds, ...keys],
});
