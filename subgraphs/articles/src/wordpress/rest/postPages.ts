import type { SourceClient } from '@tripgraph/kit/sync/sourceClient';
import { z } from 'zod';
import { postFields } from './postShape.js';

/** Posts of a page, in the order of their ids. */
export type PostPage = {
  readonly posts: ReadonlyArray<{ readonly id: number; readonly given: unknown }>;
  /** How many posts there are in all, as far as the site says. */
  readonly total: number | undefined;
  /** Where the next page begins. */
  readonly offset: number;
};

export type PageOptions = {
  /** Added to the query. */
  readonly filter: Readonly<Record<string, string>>;
  /** Of one page; WordPress gives 100 at most. */
  readonly pagePosts: number;
};

/** Where a walk over all posts is: after the post `afterId`, of which `offset` were read. */
export type Place = { readonly afterId: number; readonly offset: number };

const pageShape = z.array(z.looseObject({ id: z.int().min(1) }));

/**
 * Pages of public posts by id. The API has numbered pages only, and what is deleted meanwhile would move what follows into a page
 * that has been read. So a page begins with the last post of the one before; when it begins with a later one, something is gone,
 * and it is gone back.
 */
export const postPages = async function* (
  client: SourceClient,
  from: Place,
  { filter, pagePosts }: PageOptions,
  signal: AbortSignal,
): AsyncGenerator<PostPage> {
  let { afterId, offset } = from;
  for (;;) {
    const start = Math.max(0, offset - 1);
    const query = {
      ...{ per_page: pagePosts, offset: start, orderby: 'id', order: 'asc' },
      ...{ _embed: 'author,wp:featuredmedia', _fields: postFields, ...filter },
    };
    const { body, headers } = await client.answer('/wp/v2/posts', { query, signal });
    const found = pageShape.parse(body);
    const [first] = found;
    if (start > 0 && (first === undefined || first.id > afterId)) {
      offset = Math.max(0, start - pagePosts + 1);
      continue;
    }
    const posts = found.filter(({ id }) => id > afterId).map((given) => ({ id: given.id, given }));
    offset = start + found.length;
    afterId = posts.at(-1)?.id ?? afterId;
    const total = Number(headers['x-wp-total']);
    if (posts.length > 0) yield { posts, offset, total: Number.isSafeInteger(total) ? total : undefined };
    if (found.length < pagePosts) return;
  }
};
