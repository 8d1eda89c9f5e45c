import type { SourceOptions } from '../source.js';
import { drawPost, idOfPost, type PostWorld } from './drawPost.js';
import type { SiteAuthor, SitePost, SiteTerm } from './sitePost.js';
import { slugOf } from './slug.js';
import { siteTerms } from './terms.js';
import { authorNames } from './words.js';

/** A site of WordPress with what is in it, and what editors may do there. */
export type WordPressSite = {
  readonly url: string;
  readonly authors: readonly SiteAuthor[];
  readonly terms: readonly SiteTerm[];
  /** By id. */
  readonly posts: () => Iterable<SitePost>;
  readonly post: (id: number) => SitePost | undefined;
  /** Writes a post anew, or for the first time. */
  readonly put: (post: SitePost) => void;
  /** Changes a post as editors do, at a time in GMT. */
  readonly edit: (id: number, modifiedGmt: string, fields: Partial<SitePost>) => void;
  /** Deletes a post for good: nothing is left of it. */
  readonly erase: (id: number) => void;
};

const authors: readonly SiteAuthor[] = authorNames.map((name, index) => ({
  id: index + 1,
  login: `editor${index + 1}`,
  slug: slugOf(name),
  name,
}));

/** Made by seed, places and size: about `size` posts, of which some are drafts, private or behind a password. */
export const createSite = ({ seed, places, size }: SourceOptions, url = 'https://magazine.example'): WordPressSite => {
  const world: PostWorld = { seed, places, url, authors };
  const posts = new Map<number, SitePost>();
  for (let index = 0; index < size; index += 1) posts.set(idOfPost(index), drawPost(world, index));
  // Sorted once, until something changes: a page is one of many.
  let sorted: readonly SitePost[] | undefined;
  const put = (post: SitePost): void => {
    sorted = undefined;
    posts.set(post.id, post);
  };
  return {
    url,
    authors,
    terms: siteTerms(seed, places),
    posts: () => (sorted ??= [...posts.values()].sort((one, other) => one.id - other.id)),
    post: (id) => posts.get(id),
    put,
    edit: (id, modifiedGmt, fields) => {
      const post = posts.get(id);
      if (!post) throw new RangeError(`there is no post ${id}`);
      put({ ...post, ...fields, modifiedGmt });
    },
    erase: (id) => {
      sorted = undefined;
      posts.delete(id);
    },
  };
};
