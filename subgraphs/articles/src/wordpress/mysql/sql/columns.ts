import { mostContentChars } from '../../articleOfPost.js';
import type { Tables } from '../tables.js';

/** A post as `postRow` has it, from `posts` and `users`; of endless content only so much that it is seen to be too long. */
export const postColumns = `
  post.ID as id, post.post_type as type, post.post_status as status, if(post.post_password = '', 'no', 'yes') as isProtected,
  post.post_title as title, post.post_name as slug, left(post.post_content, ${mostContentChars + 1}) as content,
  post.post_excerpt as excerpt, post.post_date as localDate, post.post_date_gmt as publishedGmt,
  post.post_modified as localModified, post.post_modified_gmt as modifiedGmt,
  author.display_name as author, author.user_nicename as authorSlug`;

/** The author of a post may be gone. */
export const authorOf = ({ users }: Tables): string => `left join ${users} as author on author.ID = post.post_author`;

/** What anybody may read. Revisions, drafts, attachments and the rest are rows of the same table. */
export const isPublic = `post.post_type = 'post' and post.post_status = 'publish' and post.post_password = ''`;
