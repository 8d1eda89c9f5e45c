import type { SourceClient } from '@tripgraph/kit/sync/sourceClient';
import { z } from 'zod';
import { postFields } from './postShape.js';
import { idOf } from './idOf.js';
import { unreadable, type Unreadable } from '@tripgraph/kit/sync/unreadable';

/** Posts of a page, in the order of their ids, and where the walk is after them. */
export type PostPage = Place & {
  readonly posts: ReadonlyArray<{ readonly id: number; readonly given: unknown }>;
  /** Those without an id: all that is known of one is after which post it stands. */
  readonly nameless: readonly Unreadable[];
  /** How many posts there are in all, as far as the site says. */
  readonly total: number | undefined;
};

export type PageOptions = {
  /** Added to the query. */
  readonly filter: Readonly<Record<string, string>>;
  /** Of one page; WordPress gives 100 at most. */
  readonly pagePosts: number;
};

/** Where a walk over all posts is: after the post `afterId`, of which `offset` were read. */
export type Place = { readonly afterId: number; readonly offset: number };

const pageShape = z.array(z.unknown());

const sortPosts = (found: readonly unknown[], afterId: number): Pick<PostPage, 'posts' | 'nameless'> => {
  const posts: PostPage['posts'][number][] = [];
  const nameless: Unreadable[] = [];
  let inRow = 0;
  for (const given of found) {
    const id = idOf(given);
    inRow = id === undefined ? inRow + 1 : 0;
    if (id !== undefined) posts.push({ id, given });
    else nameless.push(unreadable(`post ${inRow} after ${posts.at(-1)?.id ?? afterId}`, 'it has no id', given));
  }
  return { posts, nameless };
};

/**
 * Pages of public posts by id. The API has numbered pages only, and what is deleted meanwhile would move what follows into a page
 * that has been read. So a page begins with the last post of the one before; when it begins with a later one, something is gone,
 * and it is gone back. What has no id at the end of a page is read with the next one. Rejects when a whole page has none.
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
    const first = idOf(found[0]);
    if (start > 0 && (first === undefined || first > afterId)) {
      offset = Math.max(0, start - pagePosts + 1);
      continue;
    }
    const isLast = found.length < pagePosts;
    const named = found.findLastIndex((given) => idOf(given) !== undefined) + 1;
    if (!isLast && start + named <= offset)
      throw new Error(`none of the posts ${offset + 1} to ${start + found.length} of the list has an id`);
    const { posts: all, nameless } = sortPosts(isLast ? found : found.slice(0, named), afterId);
    const posts = all.filter(({ id }) => id > afterId);
    offset = start + named;
    afterId = posts.at(-1)?.id ?? afterId;
    const total = Number(headers['x-wp-total']);
    if (posts.length + nameless.length > 0)
      yield { posts, nameless, afterId, offset, total: Number.isSafeInteger(total) ? total : undefined };
    if (isLast) return;
  }
};
