import type { Change } from '@tripgraph/kit/sync/source';
import { unreadable } from '@tripgraph/kit/sync/unreadable';
import type { Article } from '../../article/article.js';
import type { ReadingRules } from '../articleOfPost.js';
import { changeOfPost } from '../changeOfPost.js';
import { geoMetaOf } from '../geoMeta.js';
import { instantOfGmt } from '../gmt.js';
import { someTerms } from '../placeTerms.js';
import { keyOfPost, type WordPressPost } from '../post.js';
import { metaText, postShape, type RestPost } from './postShape.js';
import type { RestSite } from './restSite.js';

const imageOf = ({ _embedded }: RestPost): WordPressPost['image'] => {
  const image = _embedded['wp:featuredmedia'];
  if (!image) return null;
  const { width = null, height = null } = image.media_details;
  return { url: image.source_url, alt: image.alt_text ?? null, width, height };
};

const postOfRest = (post: RestPost, { categories, findTerm }: RestSite): WordPressPost => ({
  id: String(post.id),
  type: post.type,
  status: post.status,
  hasPassword: post.content.protected,
  title: post.title.rendered,
  slug: post.slug,
  content: post.content.rendered,
  isRendered: true,
  excerpt: post.excerpt.rendered,
  author: post._embedded.author?.name ?? null,
  publishedAt: instantOfGmt(post.date_gmt),
  modifiedAt: instantOfGmt(post.modified_gmt),
  url: post.link,
  image: imageOf(post),
  categories: post.categories.map((id) => categories.get(String(id)) ?? ''),
  placeTerms: someTerms(findTerm, post.place.map(String)),
  geo: geoMetaOf((key) => metaText(post.meta, key)),
});

/** What one post of a page means for the articles; what is none of a post's shape is unreadable. */
export const changeOfRest = (id: number, given: unknown, site: RestSite, rules: ReadingRules): Change<Article> => {
  const read = postShape.safeParse(given);
  if (read.success) return changeOfPost(postOfRest(read.data, site), rules);
  return unreadable(keyOfPost(String(id)), read.error, given);
};
