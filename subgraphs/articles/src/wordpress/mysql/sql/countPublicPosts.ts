import type { ReplicaStatement } from '../replica.js';
import type { Tables } from '../tables.js';
import { isPublic } from './columns.js';

/** How many posts anybody may read. */
export const countPublicPosts = ({ posts }: Tables): ReplicaStatement => ({
  text: `select count(*) as total from ${posts} as post where ${isPublic}`,
  values: [],
});
