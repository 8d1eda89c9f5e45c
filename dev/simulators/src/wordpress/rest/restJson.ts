import { renderedContent, renderedExcerpt } from '../content/renderedContent.js';
import { permalinkOf } from '../permalink.js';
import type { WordPressSite } from '../site.js';
import type { SitePost, SiteTerm } from '../sitePost.js';
import { localOf } from '../siteTime.js';

const timeOf = (gmt: string): string => gmt.replace(' ', 'T');
const localTimeOf = (gmt: string): string => timeOf(localOf(gmt));

/** A title as `wptexturize` shows it. */
const renderedTitle = (title: string): string => title.replaceAll('&', '&#038;').replaceAll('’', '&#8217;');

const embeddedOf = (site: WordPressSite, { authorId, image }: SitePost): Record<string, unknown> => {
  const author = site.authors.find(({ id }) => id === authorId);
  return {
    author: [
      author
        ? { id: author.id, name: author.name, slug: author.slug }
        : { code: 'rest_user_invalid_id', message: 'Invalid user ID.', data: { status: 404 } },
    ],
    ...(image && {
      'wp:featuredmedia': [
        {
          id: image.id,
          source_url: `${site.url}/wp-content/uploads/${image.file}`,
          alt_text: image.alt,
          media_details: { width: image.width, height: image.height },
        },
      ],
    }),
  };
};

/** A post as `/wp/v2/posts` shows it to anybody. */
export const postJson = (site: WordPressSite, post: SitePost): Record<string, unknown> => ({
  id: post.id,
  date: localTimeOf(post.publishedGmt ?? post.modifiedGmt),
  date_gmt: timeOf(post.publishedGmt ?? post.modifiedGmt),
  modified: localTimeOf(post.modifiedGmt),
  modified_gmt: timeOf(post.modifiedGmt),
  slug: post.slug,
  status: post.status,
  type: post.type,
  link: permalinkOf(site, post),
  title: { rendered: renderedTitle(post.title) },
  content: { rendered: post.password === '' ? renderedContent(post.content) : '', protected: post.password !== '' },
  excerpt: { rendered: renderedExcerpt(post.excerpt, post.content), protected: post.password !== '' },
  author: post.authorId,
  featured_media: post.image?.id ?? 0,
  categories: post.categories,
  place: post.places,
  // PHP writes an empty array where there is nothing.
  meta: Object.keys(post.meta).length > 0 ? post.meta : [],
  _links: {},
  _embedded: embeddedOf(site, post),
});

/** A term as `/wp/v2/place` and `/wp/v2/categories` show it. */
export const termJson = ({ id, name, slug, parent, taxonomy, meta }: SiteTerm): Record<string, unknown> => ({
  id,
  name: name.replaceAll('&', '&amp;'),
  slug,
  parent,
  taxonomy,
  meta: Object.keys(meta).length > 0 ? meta : [],
});
