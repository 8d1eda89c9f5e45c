import type { SitePost } from './sitePost.js';
import { localOf } from './siteTime.js';
import type { WordPressSite } from './site.js';

export const permalinkStructure = '/%year%/%monthnum%/%postname%/';

/** The canonical address of a post: by the site's clocks. */
export const permalinkOf = ({ url }: WordPressSite, { id, slug, publishedGmt }: SitePost): string => {
  if (publishedGmt === null) return `${url}/?p=${id}`;
  const [year = '', month = ''] = localOf(publishedGmt).split('-');
  return `${url}/${year}/${month}/${slug}/`;
};
